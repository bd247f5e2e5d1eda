package dev.mooring.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.history.Span;
import dev.mooring.console.status.history.StateHistory;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ShowHistory;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.HumanDuration;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.shell.BackgroundWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The application's states over the last seven days: a strip for the eye, the same as a list with times for everybody. What
 * nobody watched is empty in it.
 */
final class HistoryStrip extends Div {

    /** Half a pixel of a wide screen is not seen; a trouble of seconds must be. */
    private static final double THINNEST = 0.4;

    private static final int LISTED = 40;

    private final ShowHistory showHistory;
    private final BackgroundWork background;
    private final Div strip = new Div();
    private final OrderedList list = new OrderedList();
    private final Details details = new Details("As a list", list);
    private final Paragraph words = new Paragraph();
    private final FindingList findings = new FindingList();
    private @Nullable AppSlug app;
    private Health last = Health.UNKNOWN;
    private StateHistory known = StateHistory.NONE;

    HistoryStrip(ShowHistory showHistory, BackgroundWork background) {
        this.showHistory = showHistory;
        this.background = background;
        addClassName("mo-history");
        strip.setId("dashboard__history");
        strip.addClassName("mo-history__strip");
        strip.getElement().setAttribute("role", "img");
        words.setId("dashboard__history-words");
        words.addClassName("mo-quiet");
        list.setId("dashboard__history-list");
        list.addClassName("mo-history__list");
        details.setId("dashboard__history-details");
        details.addOpenedChangeListener(_ -> fillList());
        Div axis = new Div(
                new com.vaadin.flow.component.html.Span("7 days ago"), new com.vaadin.flow.component.html.Span("now"));
        axis.addClassName("mo-history__axis");
        axis.getElement().setAttribute("aria-hidden", "true");
        add(findings, strip, axis, words, details);
    }

    /** @param now what the page shows beside it */
    void load(AppSlug of, Health now) {
        app = of;
        last = now;
        background.ask(this, () -> showHistory.show(of), this::show);
    }

    /** Another state is another part of the strip. */
    void hear(Health now) {
        if (app != null && now != last) {
            load(app, now);
        }
    }

    private void show(Outcome<StateHistory> outcome) {
        switch (outcome) {
            case Outcome.Done<StateHistory>(StateHistory history, List<Finding> notes) -> {
                findings.show(notes);
                show(history, Instant.now());
            }
            case Outcome.Refused<StateHistory>(var _, List<Finding> reasons) -> findings.show(reasons);
        }
    }

    private void show(StateHistory history, Instant now) {
        strip.removeAll();
        known = history;
        last = history.last();
        List<Span> spans = history.spans();
        spans.forEach(span -> strip.add(piece(span, now)));
        fillList();
        String told = told(spans);
        strip.getElement().setAttribute("aria-label", "State over the last 7 days. " + told);
        words.setText(told);
        details.setVisible(!spans.isEmpty());
    }

    /** Only where somebody reads it: it is long, and each open page would make it anew at every change. */
    private void fillList() {
        list.removeAll();
        if (details.isOpened()) {
            known.spans().reversed().stream()
                    .limit(LISTED)
                    .map(HistoryStrip::item)
                    .forEach(list::add);
        }
    }

    private static String told(List<Span> spans) {
        if (spans.isEmpty()) {
            return "Nothing was seen yet; what is seen from now on is kept for seven days.";
        }
        Duration watched = spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
        Duration well = spans.stream()
                .filter(span -> span.health() == Health.READY)
                .map(Span::length)
                .reduce(Duration.ZERO, Duration::plus);
        long percent = watched.isZero() ? 0 : 100 * well.toMillis() / watched.toMillis();
        return "Watched for " + new HumanDuration(watched).words() + ", of which it was ready for " + percent
                + " percent.";
    }

    private static Component piece(Span span, Instant now) {
        double whole = StateHistory.KEPT.toMillis();
        double left = 100 - 100 * Duration.between(span.from(), now).toMillis() / whole;
        double width = Math.max(THINNEST, 100 * span.length().toMillis() / whole);
        Div piece = new Div();
        piece.addClassNames(
                "mo-history__piece",
                "mo-history__piece--" + span.health().name().toLowerCase(Locale.ROOT));
        piece.getStyle()
                .set("left", percent(Math.min(100 - width, Math.max(0, left))))
                .set("width", percent(width));
        piece.getElement()
                .setAttribute(
                        "title",
                        span.health().words() + " for " + new HumanDuration(span.length()).words()
                                + (span.cause().isEmpty() ? "" : ": " + span.cause()));
        return piece;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.3f%%", value);
    }

    private static ListItem item(Span span) {
        ListItem item = new ListItem(StateBadge.of(span.health()), new RelativeTime(span.from()));
        item.add("for " + new HumanDuration(span.length()).words());
        if (span.changes() > 1) {
            item.add(", " + span.changes() + " changes");
        }
        if (!span.cause().isEmpty()) {
            Div cause = new Div();
            cause.setText(span.cause());
            cause.addClassName("mo-quiet");
            item.add(cause);
        }
        return item;
    }
}
