package dev.mooring.ui.objects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.inspect.ObjectEvent;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.OpenObject;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.kit.Tone;
import dev.mooring.ui.shell.BackgroundWork;
import java.util.List;

/** What the cluster told about an object, the latest first. */
final class EventsPart extends Div {

    private final AppSlug app;
    private final ObjectRef object;
    private final OpenObject open;
    private final Loading list;

    EventsPart(AppSlug app, ObjectRef object, OpenObject open, BackgroundWork background) {
        this.app = app;
        this.object = object;
        this.open = open;
        this.list = new Loading(background);
        Button again = new Button("Read again", _ -> load());
        again.setId("object__events-again");
        Div tools = new Div(again);
        tools.addClassName("mo-filters");
        add(tools, list);
    }

    void load() {
        list.load("Reading events", () -> open.events(app, object), EventsPart::shown);
    }

    private static Component shown(List<ObjectEvent> events) {
        if (events.isEmpty()) {
            Paragraph none = new Paragraph(
                    "Nothing was told about it lately. Clusters forget events after a while, mostly an hour.");
            none.setId("object__events-none");
            return none;
        }
        UnorderedList list = new UnorderedList();
        list.setId("object__events");
        list.addClassName("mo-events");
        events.forEach(event -> list.add(item(event)));
        return list;
    }

    private static ListItem item(ObjectEvent event) {
        StateBadge kind = event.warning()
                ? new StateBadge(Tone.WARN, VaadinIcon.WARNING, event.reason())
                : new StateBadge(Tone.MUTED, VaadinIcon.INFO_CIRCLE, event.reason());
        Span about = new Span();
        about.addClassName("mo-quiet");
        if (event.times() > 1) {
            about.add(event.times() + " times, last ");
        }
        about.add(new RelativeTime(event.lastSeen()));
        if (!event.source().isEmpty()) {
            about.add(" by " + event.source());
        }
        Span message = new Span(event.message());
        message.addClassName("mo-events__message");
        return new ListItem(new Div(kind, about), message);
    }
}
