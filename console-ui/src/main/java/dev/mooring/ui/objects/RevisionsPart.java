package dev.mooring.ui.objects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.rules.Sentence;
import dev.mooring.console.usecase.OpenObject;
import dev.mooring.console.usecase.ReleaseRevision;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.kit.Tone;
import dev.mooring.ui.shell.BackgroundWork;
import java.util.List;

/** What Helm keeps of a release's past, the newest first. */
final class RevisionsPart extends Div {

    private final AppSlug app;
    private final ObjectRef release;
    private final OpenObject open;
    private final Loading list;

    RevisionsPart(AppSlug app, ObjectRef release, OpenObject open, BackgroundWork background) {
        this.app = app;
        this.release = release;
        this.open = open;
        this.list = new Loading(background);
        Button again = new Button("Read again", _ -> load());
        again.setId("object__revisions-again");
        Div tools = new Div(again);
        tools.addClassName("mo-filters");
        add(tools, list);
    }

    void load() {
        list.load("Reading Helm's records", () -> open.revisions(app, release), RevisionsPart::shown);
    }

    private static Component shown(List<ReleaseRevision> revisions) {
        if (revisions.isEmpty()) {
            Paragraph none = new Paragraph("Helm keeps no record of this release: it is not installed.");
            none.setId("object__revisions-none");
            return none;
        }
        UnorderedList list = new UnorderedList();
        list.setId("object__revisions");
        list.addClassName("mo-events");
        revisions.forEach(revision -> list.add(item(revision)));
        return list;
    }

    private static ListItem item(ReleaseRevision revision) {
        Span about = new Span("Revision " + revision.number());
        about.addClassName("mo-quiet");
        revision.ended().ifPresent(time -> about.add(new Span(", "), new RelativeTime(time)));
        Span message = new Span(words(revision));
        message.addClassName("mo-events__message");
        return new ListItem(new Div(badge(revision.status()), about), message);
    }

    private static String words(ReleaseRevision revision) {
        String chart = "Chart " + revision.chart() + " " + revision.chartVersion()
                + (revision.appVersion().isEmpty() ? "" : " (application " + revision.appVersion() + ")");
        return revision.description().isBlank() ? chart : chart + ": " + Sentence.of(revision.description());
    }

    /** Helm's own words, which an admin may look for in Helm's documentation. */
    private static StateBadge badge(String status) {
        return switch (status) {
            case "deployed" -> new StateBadge(Tone.GOOD, VaadinIcon.CHECK_CIRCLE, status);
            case "failed" -> new StateBadge(Tone.BAD, VaadinIcon.CLOSE_CIRCLE, status);
            case "superseded", "uninstalled" -> new StateBadge(Tone.MUTED, VaadinIcon.CIRCLE_THIN, status);
            default -> new StateBadge(Tone.BUSY, VaadinIcon.REFRESH, status);
        };
    }
}
