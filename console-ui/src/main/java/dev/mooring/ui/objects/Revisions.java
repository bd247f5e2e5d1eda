package dev.mooring.ui.objects;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
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

/** What Helm keeps of a release's past. */
final class Revisions {

    private static final ToldList.Words WORDS = new ToldList.Words(
            "object__revisions",
            "Reading Helm's records",
            "Helm keeps no record of this release: it is not installed.");

    private Revisions() {}

    static ToldList<ReleaseRevision> of(AppSlug app, ObjectRef release, OpenObject open, BackgroundWork background) {
        return new ToldList<>(WORDS, () -> open.revisions(app, release), Revisions::item, background);
    }

    private static ListItem item(ReleaseRevision revision) {
        Span about = new Span("Revision " + revision.number());
        revision.ended().ifPresent(time -> about.add(new Span(", "), new RelativeTime(time)));
        return ToldList.item(badge(revision.status()), about, words(revision));
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
