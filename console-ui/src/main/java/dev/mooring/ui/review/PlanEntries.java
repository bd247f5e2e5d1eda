package dev.mooring.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.PlanEntry;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.ui.kit.StateBadge;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The objects of a plan, each with what would happen to it: counted, filtered, their differences in the form one likes. */
final class PlanEntries extends Div {

    /** More than an admin reads through; the rest is reached by the filter. */
    private static final int DRAWN = 200;

    private static final String UNIFIED = "Unified";
    private static final String SIDE_BY_SIDE = "Side by side";

    private final BiConsumer<ObjectRef, Optional<Choice>> decide;
    private final BiConsumer<ObjectRef, List<String>> keep;
    private final TextField filter = new TextField();
    private final RadioButtonGroup<String> reading = new RadioButtonGroup<>();
    private @Nullable PlanReview review;

    /**
     * @param decide told what is to be done about an object that stands in the way; empty takes a decision back
     * @param keep told of which fields of an object a patch is wanted that keeps them
     */
    PlanEntries(BiConsumer<ObjectRef, Optional<Choice>> decide, BiConsumer<ObjectRef, List<String>> keep) {
        this.decide = decide;
        this.keep = keep;
        setId("plan__entries");
        filter.setId("plan__filter");
        filter.setPlaceholder("Filter by kind, name or effect");
        filter.setAriaLabel("Filter objects by kind, name or effect");
        filter.setPrefixComponent(VaadinIcon.SEARCH.create());
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(_ -> draw());
        reading.setId("plan__reading");
        reading.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        reading.setAriaLabel("How differences are shown");
        reading.setItems(UNIFIED, SIDE_BY_SIDE);
        reading.setValue(UNIFIED);
        reading.addValueChangeListener(_ -> draw());
    }

    /** What stands above them: the numbers of this plan, and the ways to read it. */
    Component bar(Plan plan) {
        Div bar = new Div(counts(plan), reading, filter);
        bar.addClassName("mo-filters");
        return bar;
    }

    private static Component counts(Plan plan) {
        Div counts = new Div();
        counts.setId("plan__counts");
        counts.addClassName("mo-plan__counts");
        for (Effect effect : Effect.values()) {
            Span number = new Span(Long.toString(plan.count(effect)));
            number.addClassName("mo-plan__number");
            counts.add(new Span(number, StateBadge.of(effect)));
        }
        return counts;
    }

    void show(PlanReview found) {
        review = found;
        draw();
    }

    private void draw() {
        if (review == null) {
            return;
        }
        removeAll();
        List<PlanEntry> changes = review.changes(filter.getValue());
        List<PlanEntry> unchanged = review.unchanged(filter.getValue());
        changes.stream().limit(DRAWN).map(this::details).forEach(this::add);
        if (changes.size() > DRAWN) {
            add(new Paragraph((changes.size() - DRAWN) + " more: use the filter to reach them."));
        }
        if (!unchanged.isEmpty()) {
            add(unchangedList(unchanged));
        }
        if (changes.isEmpty() && unchanged.isEmpty()) {
            add(new Paragraph("No object matches this filter."));
        }
    }

    private EntryDetails details(PlanEntry entry) {
        return new EntryDetails(
                entry,
                SIDE_BY_SIDE.equals(reading.getValue()),
                choice -> decide.accept(entry.object(), choice),
                fields -> keep.accept(entry.object(), fields));
    }

    private static Details unchangedList(List<PlanEntry> unchanged) {
        UnorderedList names = new UnorderedList();
        names.addClassName("mo-plain-list");
        unchanged.forEach(entry -> names.add(new ListItem(
                new Span(entry.object().kindInWords() + " "),
                new Code(entry.object().name()))));
        Details details = new Details(
                unchanged.size() == 1 ? "1 object stays as it is" : unchanged.size() + " objects stay as they are",
                names);
        details.setId("plan__unchanged");
        return details;
    }
}
