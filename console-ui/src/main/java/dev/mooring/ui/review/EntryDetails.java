package dev.mooring.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.FieldChange;
import dev.mooring.console.deploy.plan.PlanEntry;
import dev.mooring.console.deploy.plan.PlanEntry.DiffLine;
import dev.mooring.ui.kit.DiffView;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.SideBySideView;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.kit.Tone;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One object of a plan; its difference is drawn when it is opened for the first time. */
final class EntryDetails extends Details {

    private final PlanEntry entry;
    private final boolean sideBySide;
    private final Consumer<Optional<Choice>> decide;
    private final Consumer<List<String>> keep;

    /**
     * @param decide hears of what is chosen where something stands in the way; empty for stopping
     * @param keep hears of the fields for which a patch is asked that keeps them as they are
     */
    EntryDetails(PlanEntry entry, boolean sideBySide, Consumer<Optional<Choice>> decide, Consumer<List<String>> keep) {
        this.entry = entry;
        this.sideBySide = sideBySide;
        this.decide = decide;
        this.keep = keep;
        addClassName("mo-plan-entry");
        setId(id("entry"));
        setSummary(summary());
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                draw();
            }
        });
        if (entry.isBlocked() || entry.obstacle().isPresent()) {
            setOpened(true);
            draw();
        }
    }

    private String id(String part) {
        return "plan__" + part + "-" + entry.object().kind() + "-"
                + entry.object().name();
    }

    private Div summary() {
        Span object = new Span(
                new Span(entry.object().kindInWords()), new Code(entry.object().name()));
        object.addClassName("mo-plan-entry__object");
        Div summary = new Div(StateBadge.of(entry.effect()), object);
        if (!entry.object().namespace().isEmpty()) {
            summary.add(Decision.quiet("in " + entry.object().namespace()));
        }
        standing().ifPresent(summary::add);
        if (entry.isDrift() || entry.staysChanged()) {
            summary.add(new StateBadge(Tone.WARN, VaadinIcon.RANDOM, "Changed in the cluster"));
        }
        long added = count(DiffLine.Kind.ADDED);
        long removed = count(DiffLine.Kind.REMOVED);
        if (added + removed > 0) {
            summary.add(Decision.quiet("+" + added + " −" + removed + " lines"));
        }
        summary.addClassName("mo-plan-entry__summary");
        return summary;
    }

    /** What stands in its way, and whether that is decided. */
    private Optional<StateBadge> standing() {
        if (entry.obstacle().isPresent()) {
            StateBadge open = entry.obstacle().get().isOpen()
                    ? new StateBadge(Tone.BAD, VaadinIcon.QUESTION_CIRCLE, "To be decided")
                    : new StateBadge(Tone.WARN, VaadinIcon.DATABASE, "Kept");
            return entry.obstacle()
                    .get()
                    .choice()
                    .map(choice -> new StateBadge(Tone.WARN, VaadinIcon.CHECK, "Chosen: " + choice.words()))
                    .or(() -> Optional.of(open));
        }
        return entry.isBlocked() ? Optional.of(new StateBadge(Tone.BAD, VaadinIcon.BAN, "Refused")) : Optional.empty();
    }

    private long count(DiffLine.Kind kind) {
        return entry.diff().stream().filter(line -> line.kind() == kind).count();
    }

    private void draw() {
        if (getContent().findAny().isPresent()) {
            return;
        }
        if (!entry.path().isEmpty()) {
            add(new Div(Decision.quiet("from "), new Code(entry.path())));
        }
        add(new FindingList(entry.findings()));
        entry.obstacle().ifPresent(obstacle -> add(new Decision(id("choice"), obstacle, decide)));
        List<FieldChange> drift = entry.fields().stream()
                .filter(field -> field.drift().isPresent())
                .toList();
        if (!drift.isEmpty()) {
            add(drift(drift));
            keeping(drift).ifPresent(this::add);
        }
        add(entry.diff().isEmpty() ? new Paragraph(sameness()) : difference());
    }

    /** A release changes with its objects, also where its chart is the same. */
    private String sameness() {
        return entry.object().isHelmRelease() && entry.effect() == Effect.CHANGE
                ? "Its chart stays the same. What Helm changes in its objects is told with each of them."
                : "Nothing in it changes.";
    }

    private Component difference() {
        return sideBySide ? new SideBySideView(entry.diff()) : new DiffView(entry.diff());
    }

    private UnorderedList drift(List<FieldChange> fields) {
        UnorderedList list = new UnorderedList();
        list.setId(id("drift"));
        list.addClassName("mo-plain-list");
        fields.forEach(field -> list.add(drift(field)));
        return list;
    }

    /** Helm asks nobody: what is to stay of a chart's object has to be in the version. */
    private Optional<Button> keeping(List<FieldChange> drift) {
        List<String> fields = drift.stream().map(FieldChange::path).toList();
        boolean isThere = drift.stream().anyMatch(field -> field.before().isPresent());
        if (!entry.isOfChart() || entry.object().isSecret() || !isThere) {
            return Optional.empty();
        }
        Button button = new Button("Keep by a patch", VaadinIcon.TOOLS.create(), _ -> keep.accept(fields));
        button.setId(id("keep"));
        button.setDisableOnClick(true);
        button.setTooltipText("Writes a patch with the values of now, for you to look at and save");
        return Optional.of(button);
    }

    private static ListItem drift(FieldChange field) {
        ListItem item = Decision.item(field.path(), field.before(), field.after());
        field.drift().ifPresent(drift -> {
            item.add(Decision.quiet(drift.words()));
            drift.at().ifPresent(at -> item.add(new RelativeTime(at)));
        });
        return item;
    }
}
