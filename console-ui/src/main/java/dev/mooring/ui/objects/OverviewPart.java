package dev.mooring.ui.objects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.mooring.console.inspect.ObjectDetails;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.rules.Condition;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.ui.kit.KeyFigures;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an object is, whose it is, what it says about itself, and what it brought about. */
final class OverviewPart extends Div {

    private final Slot<Facts> figures = new Slot<>(OverviewPart::figures);
    private final Slot<Kin> owners = new Slot<>(OverviewPart::owners);
    private final Slot<List<Condition>> conditions = new Slot<>(OverviewPart::conditions);
    private final H3 below = new H3("Brought about");
    private final ChildList children = new ChildList();

    OverviewPart() {
        add(figures, owners, new H3("Conditions"), conditions, below, children);
    }

    /** What the figures are made of. */
    private record Facts(
            ObjectRef object,
            Judgement judgement,
            Optional<Instant> since,
            Optional<Instant> created,
            Map<String, String> labels,
            Optional<Long> replicas) {

        static Facts of(ObjectDetails details) {
            return new Facts(
                    details.object(),
                    details.judgement(),
                    details.since(),
                    details.created(),
                    details.labels(),
                    details.replicas());
        }
    }

    /** @param owners from the applied object down */
    private record Kin(ObjectRef object, List<ObjectRef> owners) {}

    /** Draws what differs from what is on the page. */
    void show(ObjectDetails details) {
        figures.show(Facts.of(details));
        owners.show(new Kin(details.object(), details.owners()));
        conditions.show(details.conditions());
        children.show(details.children());
        below.setVisible(!details.children().isEmpty());
        children.setVisible(!details.children().isEmpty());
    }

    private static List<Component> figures(Facts facts) {
        KeyFigures figures = new KeyFigures()
                .with("Availability", facts.judgement().availability().words())
                .with("Rollout", facts.judgement().rollout().words());
        facts.since().ifPresent(since -> figures.with("In this state since", new RelativeTime(since)));
        if (!facts.object().namespace().isEmpty()) {
            figures.with("Namespace", facts.object().namespace());
        }
        figures.with("API version", facts.object().apiVersion());
        facts.replicas().ifPresent(replicas -> figures.with("Replicas", Long.toString(replicas)));
        facts.created().ifPresent(created -> figures.with("Made", new RelativeTime(created)));
        if (!facts.labels().isEmpty()) {
            Span labels = new Span(facts.labels().entrySet().stream()
                    .map(label -> label.getKey() + "=" + label.getValue())
                    .collect(Collectors.joining(", ")));
            labels.addClassName("mo-object__labels");
            figures.with("Labels", labels);
        }
        return List.of(figures);
    }

    private static List<Component> owners(Kin kin) {
        if (kin.owners().isEmpty()) {
            return List.of();
        }
        OrderedList chain = new OrderedList();
        chain.setId("object__owners");
        chain.addClassName("mo-cause__chain");
        chain.getElement().setAttribute("aria-label", "From the applied object down to this one");
        kin.owners().forEach(owner -> chain.add(new ListItem(ObjectLink.to(owner))));
        ListItem self =
                new ListItem(kin.object().kindInWords() + " " + kin.object().name());
        self.getElement().setAttribute("aria-current", "true");
        chain.add(self);
        return List.of(new H3("Belongs to"), chain);
    }

    private static List<Component> conditions(List<Condition> conditions) {
        if (conditions.isEmpty()) {
            return List.of(new Paragraph("It has no conditions: nobody says more about it than that it is there."));
        }
        UnorderedList list = new UnorderedList();
        list.setId("object__conditions");
        list.addClassName("mo-events");
        conditions.forEach(condition -> list.add(condition(condition)));
        return List.of(list);
    }

    private static ListItem condition(Condition condition) {
        Span type = new Span(condition.type() + ": ");
        type.addClassName("mo-object__condition");
        Span message = new Span(condition.message());
        message.addClassName("mo-events__message");
        return new ListItem(
                new Div(
                        type,
                        new Span(condition.status() + (condition.reason().isEmpty() ? "" : ", " + condition.reason()))),
                message);
    }
}
