package dev.mooring.ui.review;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.deploy.plan.FieldChange;
import dev.mooring.console.deploy.plan.ForeignField;
import dev.mooring.console.deploy.plan.Obstacle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What stands in the way of one object, and the ways around it as a choice. */
final class Decision extends Div {

    /** @param decide hears of each choice; empty for stopping */
    Decision(String id, Obstacle obstacle, Consumer<Optional<Choice>> decide) {
        addClassName("mo-decision");
        UnorderedList fields = new UnorderedList();
        fields.addClassName("mo-plain-list");
        switch (obstacle) {
            case Obstacle.ForeignFields foreign ->
                foreign.fields().stream().map(Decision::field).forEach(fields::add);
            case Obstacle.ImmutableFields immutable ->
                immutable.fields().stream().map(Decision::field).forEach(fields::add);
            case Obstacle.HeldData _ -> {}
        }
        add(fields, choice(id, obstacle, decide));
    }

    private static RadioButtonGroup<Optional<Choice>> choice(
            String id, Obstacle obstacle, Consumer<Optional<Choice>> decide) {
        RadioButtonGroup<Optional<Choice>> group = new RadioButtonGroup<>();
        group.setId(id);
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.setLabel("What is to be done");
        group.setItems(options(obstacle));
        group.setItemLabelGenerator(choice -> choice.map(Decision::words).orElseGet(() -> without(obstacle)));
        group.setValue(obstacle.choice());
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                decide.accept(Optional.ofNullable(event.getValue()).flatMap(choice -> choice));
            }
        });
        return group;
    }

    private static String without(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.ForeignFields _, Obstacle.ImmutableFields _ -> "Stop: do not deploy this version";
            case Obstacle.HeldData _ -> "Keep it: it stays in the cluster with what it holds";
        };
    }

    private static List<Optional<Choice>> options(Obstacle obstacle) {
        return Stream.concat(
                        Stream.of(Optional.<Choice>empty()),
                        obstacle.options().stream().map(Optional::of))
                .toList();
    }

    private static String words(Choice choice) {
        return switch (choice) {
            case TAKE_OVER -> "Take over: what this version says replaces what was set in the cluster";
            case KEEP_THEIRS -> "Keep theirs: these fields stay as they are in the cluster";
            case RECREATE -> "Delete and create again: what only the object in the cluster has is lost";
            case DELETE_DATA -> "Delete with its data: what it holds cannot be brought back";
        };
    }

    private static ListItem field(ForeignField field) {
        ListItem item = item(field.path(), field.theirs(), field.ours());
        item.add(quiet((field.appliedBefore() ? "changed in the cluster by " : "set by ") + field.manager()));
        return item;
    }

    private static ListItem field(FieldChange field) {
        return item(field.path(), field.before(), field.after());
    }

    static ListItem item(String path, Optional<String> before, Optional<String> after) {
        ListItem item = new ListItem(new Code(path));
        item.addClassName("mo-decision__field");
        if (before.isPresent() || after.isPresent()) {
            item.add(new Code(before.orElse("(not set)")), new Span("→"), new Code(after.orElse("(taken away)")));
        }
        return item;
    }

    static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("mo-quiet");
        return span;
    }
}
