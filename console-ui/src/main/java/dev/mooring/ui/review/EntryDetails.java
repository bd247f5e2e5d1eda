package dev.mooring.ui.review;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.deploy.plan.PlanEntry;
import dev.mooring.console.deploy.plan.PlanEntry.DiffLine;
import dev.mooring.ui.kit.DiffView;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.kit.Tone;

/** One object of a plan; its difference is drawn when it is opened for the first time. */
final class EntryDetails extends Details {

    private final PlanEntry entry;

    EntryDetails(PlanEntry entry) {
        this.entry = entry;
        addClassName("mo-plan-entry");
        setId("plan__entry-" + entry.object().kind() + "-" + entry.object().name());
        setSummary(summary());
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                draw();
            }
        });
        if (entry.isBlocked()) {
            setOpened(true);
            draw();
        }
    }

    private Div summary() {
        Span object = new Span(
                new Span(entry.object().kindInWords()), new Code(entry.object().name()));
        object.addClassName("mo-plan-entry__object");
        Div summary = new Div(StateBadge.of(entry.effect()), object);
        if (!entry.object().namespace().isEmpty()) {
            summary.add(quiet("in " + entry.object().namespace()));
        }
        if (entry.isBlocked()) {
            summary.add(new StateBadge(Tone.BAD, VaadinIcon.BAN, "Refused"));
        }
        long added = count(DiffLine.Kind.ADDED);
        long removed = count(DiffLine.Kind.REMOVED);
        if (added + removed > 0) {
            summary.add(quiet("+" + added + " −" + removed + " lines"));
        }
        summary.addClassName("mo-plan-entry__summary");
        return summary;
    }

    private long count(DiffLine.Kind kind) {
        return entry.diff().stream().filter(line -> line.kind() == kind).count();
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("mo-quiet");
        return span;
    }

    private void draw() {
        if (getContent().findAny().isPresent()) {
            return;
        }
        if (!entry.path().isEmpty()) {
            add(new Div(quiet("from "), new Code(entry.path())));
        }
        add(new FindingList(entry.findings()));
        add(entry.diff().isEmpty() ? new Paragraph("Nothing in it changes.") : new DiffView(entry.diff()));
    }
}
