package dev.mooring.ui.objects;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.inspect.ObjectEvent;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.OpenObject;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.kit.Tone;
import dev.mooring.ui.shell.BackgroundWork;

/** What the cluster told about an object. */
final class Events {

    private static final ToldList.Words WORDS = new ToldList.Words(
            "object__events",
            "Reading events",
            "Nothing was told about it lately. Clusters forget events after a while, mostly an hour.");

    private Events() {}

    static ToldList<ObjectEvent> of(AppSlug app, ObjectRef object, OpenObject open, BackgroundWork background) {
        return new ToldList<>(WORDS, () -> open.events(app, object), Events::item, background);
    }

    private static ListItem item(ObjectEvent event) {
        StateBadge kind = event.warning()
                ? new StateBadge(Tone.WARN, VaadinIcon.WARNING, event.reason())
                : new StateBadge(Tone.MUTED, VaadinIcon.INFO_CIRCLE, event.reason());
        Span about = new Span();
        if (event.times() > 1) {
            about.add(event.times() + " times, last ");
        }
        about.add(new RelativeTime(event.lastSeen()));
        if (!event.source().isEmpty()) {
            about.add(" by " + event.source());
        }
        return ToldList.item(kind, about, event.message());
    }
}
