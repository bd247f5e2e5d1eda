package dev.mooring.ui.objects;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.LogQuery;
import dev.mooring.console.inspect.LogFeed;
import dev.mooring.console.inspect.LogSource;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ReadLog;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.shell.BackgroundWork;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What a container writes, as it writes it. Lines are sent to the browser only as fast as it draws them, and the log is left
 * alone as soon as nobody looks at it any more.
 */
final class LogPart extends Div {

    private static final int FIRST = 500;
    private static final int AT_ONCE = 500;

    private final AppSlug app;
    private final ReadLog logs;
    private final BackgroundWork background;
    private final Select<LogSource> source = new Select<>();
    private final Checkbox follow = new Checkbox("Follow", true);
    private final Checkbox previous = new Checkbox("Previous run");
    private final TextField filter = new TextField();
    private final Anchor download = new Anchor("", "Download");
    private final LogView lines = new LogView();
    private final Paragraph ended = new Paragraph();
    private final FindingList findings = new FindingList();
    private @Nullable LogFeed reading;
    private boolean drawing;

    LogPart(AppSlug app, ReadLog logs, BackgroundWork background) {
        this.app = app;
        this.logs = logs;
        this.background = background;
        source.setId("object__log-source");
        source.setLabel("Container");
        source.addClassName("mo-log-source");
        source.setItemLabelGenerator(each -> each == null ? "" : each.words());
        source.addValueChangeListener(_ -> open());
        follow.setId("object__log-follow");
        follow.addValueChangeListener(_ -> open());
        previous.setId("object__log-previous");
        previous.addValueChangeListener(_ -> open());
        filter.setId("object__log-filter");
        filter.setLabel("Filter");
        filter.setPlaceholder("Only lines with these words");
        filter.setPrefixComponent(VaadinIcon.SEARCH.create());
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> lines.filter(change.getValue()));
        download.setId("object__log-download");
        findings.setId("object__log-findings");
        ended.setId("object__log-ended");
        ended.addClassName("mo-quiet");
        Div tools = new Div(source, filter, follow, previous, download);
        tools.addClassNames("mo-filters", "mo-log-tools");
        add(tools, findings, lines, ended);
    }

    /**
     * Offers these containers, and opens the first log.
     *
     * @param wanted a container's name; the first one where it is empty
     */
    void show(List<LogSource> sources, String wanted) {
        if (sources.isEmpty()) {
            removeAll();
            Paragraph none = new Paragraph("No pod of it runs at the moment, so there is no log to read.");
            none.setId("object__log-none");
            add(none);
            return;
        }
        source.setItems(sources);
        source.setValue(sources.stream()
                .filter(each -> each.container().name().equals(wanted))
                .findFirst()
                .orElse(sources.getFirst()));
    }

    private void open() {
        stop();
        LogSource chosen = source.getValue();
        if (chosen == null) {
            return;
        }
        lines.clear();
        lines.follow(follow.getValue());
        findings.show(List.of());
        ended.setText("");
        boolean going = follow.getValue() && !previous.getValue();
        LogQuery query =
                new LogQuery(chosen.pod(), chosen.container().name(), previous.getValue(), going, Optional.of(FIRST));
        offer(chosen);
        UI ui = getUI().orElseGet(UI::getCurrent);
        AtomicReference<@Nullable LogFeed> own = new AtomicReference<>();
        background.run(
                this, () -> logs.feed(app, query, () -> tell(ui, own)), outcome -> opened(chosen, query, outcome, own));
    }

    private void opened(
            LogSource chosen, LogQuery query, Outcome<LogFeed> outcome, AtomicReference<@Nullable LogFeed> own) {
        switch (outcome) {
            case Outcome.Done<LogFeed>(LogFeed feed, List<Finding> _) -> {
                boolean wanted =
                        isAttached() && chosen.equals(source.getValue()) && query.previous() == previous.getValue();
                if (!wanted) {
                    feed.close();
                    return;
                }
                stop();
                reading = feed;
                own.set(feed);
                draw(feed);
            }
            case Outcome.Refused<LogFeed>(var _, List<Finding> reasons) -> findings.show(reasons);
        }
    }

    /** From the feed's thread: only wakes the page. */
    private void tell(UI ui, AtomicReference<@Nullable LogFeed> own) {
        LogFeed feed = own.get();
        if (feed == null) {
            return; // it is drawn when it is opened
        }
        try {
            Future<Void> _ = ui.access(() -> draw(feed));
        } catch (UIDetachedException closed) {
            feed.close();
        }
    }

    private void draw(LogFeed feed) {
        if (feed != reading || drawing) {
            return;
        }
        List<String> next = feed.take(AT_ONCE);
        if (!next.isEmpty()) {
            drawing = true;
            lines.add(next, () -> {
                drawing = false;
                draw(feed);
            });
        } else if (feed.isOver()) {
            findings.show(feed.trouble().stream().toList());
            boolean cut = follow.getValue() && !previous.getValue();
            ended.setText(cut ? "The log has ended: the container does not run any more." : "");
        }
    }

    /** Written by the console while it comes from the cluster: nothing is kept. */
    private void offer(LogSource chosen) {
        boolean earlier = previous.getValue();
        LogQuery whole = new LogQuery(chosen.pod(), chosen.container().name(), earlier, false, Optional.empty());
        String name = chosen.pod().name() + "-" + chosen.container().name() + (earlier ? "-previous" : "") + ".log";
        DownloadHandler handler = event -> LogDownload.answer(event, logs.copy(app, whole), name);
        download.setHref(handler);
    }

    private void stop() {
        drawing = false;
        if (reading != null) {
            reading.close();
            reading = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
        super.onDetach(event);
    }
}
