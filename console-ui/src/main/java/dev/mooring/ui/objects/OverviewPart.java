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
import dev.mooring.console.status.Descendant;
import dev.mooring.console.status.rules.Condition;
import dev.mooring.ui.kit.KeyFigures;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.StateBadge;
import java.util.stream.Collectors;

/** What an object is, whose it is, what it says about itself, and what it brought about. */
final class OverviewPart extends Div {

    void show(ObjectDetails details) {
        removeAll();
        add(figures(details));
        if (!details.owners().isEmpty()) {
            add(new H3("Belongs to"), owners(details));
        }
        add(new H3("Conditions"), conditions(details));
        if (!details.children().isEmpty()) {
            add(new H3("Brought about"), children(details));
        }
    }

    private static Component figures(ObjectDetails details) {
        ObjectRef object = details.object();
        KeyFigures figures = new KeyFigures()
                .with("Availability", details.judgement().availability().words())
                .with("Rollout", details.judgement().rollout().words());
        details.since().ifPresent(since -> figures.with("In this state since", new RelativeTime(since)));
        if (!object.namespace().isEmpty()) {
            figures.with("Namespace", object.namespace());
        }
        figures.with("API version", object.apiVersion());
        details.replicas().ifPresent(replicas -> figures.with("Replicas", Long.toString(replicas)));
        details.created().ifPresent(created -> figures.with("Made", new RelativeTime(created)));
        if (!details.labels().isEmpty()) {
            Span labels = new Span(details.labels().entrySet().stream()
                    .map(label -> label.getKey() + "=" + label.getValue())
                    .collect(Collectors.joining(", ")));
            labels.addClassName("mo-object__labels");
            figures.with("Labels", labels);
        }
        return figures;
    }

    private static Component owners(ObjectDetails details) {
        OrderedList chain = new OrderedList();
        chain.setId("object__owners");
        chain.addClassName("mo-cause__chain");
        chain.getElement().setAttribute("aria-label", "From the applied object down to this one");
        details.owners().forEach(owner -> chain.add(new ListItem(ObjectLink.to(owner))));
        ListItem self = new ListItem(
                details.object().kindInWords() + " " + details.object().name());
        self.getElement().setAttribute("aria-current", "true");
        chain.add(self);
        return chain;
    }

    private static Component conditions(ObjectDetails details) {
        if (details.conditions().isEmpty()) {
            return new Paragraph("It has no conditions: nobody says more about it than that it is there.");
        }
        UnorderedList list = new UnorderedList();
        list.setId("object__conditions");
        list.addClassName("mo-events");
        details.conditions().forEach(condition -> list.add(condition(condition)));
        return list;
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

    private static Component children(ObjectDetails details) {
        UnorderedList list = new UnorderedList();
        list.setId("object__children");
        list.addClassName("mo-events");
        details.children().forEach(child -> list.add(child(child)));
        return list;
    }

    private static ListItem child(Descendant child) {
        Span cause = new Span(child.judgement().cause());
        cause.addClassName("mo-events__message");
        return new ListItem(new Div(StateBadge.of(child.judgement()), ObjectLink.to(child.object())), cause);
    }
}
