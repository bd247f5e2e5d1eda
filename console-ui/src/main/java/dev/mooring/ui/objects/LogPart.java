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
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ReadLog;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.shell.BackgroundWork;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a container writes, as it writes it. Lines are sent to the browser only as fast as it draws them, and the log is left
 * alone as soon as nobody looks at it any more.
 */
final class LogPart extends Div {

    private static final int FIRST = 500;
    private static final int AT_ONCE = 500;
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(5);

    private final AppSlug app;
    private final ReadLog logs;
    private final BackgroundWork background;
    private final Select<Container> source = new Select<>();
    private final Checkbox follow = new Checkbox("Follow", true);
    private final Checkbox previous = new Checkbox("Previous run");
    private final TextField filter = new TextField();
    private final Anchor download = new Anchor("", "Download");
    private final LogView lines = new LogView();
    private final Paragraph ended = new Paragraph();
    private final FindingList findings = new FindingList();
    private final Paragraph none = new Paragraph("No pod of it runs at the moment, so there is no log to read.");
    private final Div tools = new Div(source, filter, follow, previous, download);
    private List<Container> offered = List.of();
    private boolean offering;
    private @Nullable LogReading reading;

    LogPart(AppSlug app, ReadLog logs, BackgroundWork background) {
        this.app = app;
        this.logs = logs;
        this.background = background;
        source.setId("object__log-source");
        source.setLabel("Container");
        source.addClassName("mo-log-source");
        source.setItemLabelGenerator(each -> each == null ? "" : words(each));
        source.addValueChangeListener(_ -> {
            if (!offering) {
                open();
            }
        });
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
        tools.addClassNames("mo-filters", "mo-log-tools");
        none.setId("object__log-none");
        add(none, tools, findings, lines, ended);
    }

    /** A container by its name: the same one, however it is. */
    private record Container(ObjectRef pod, String name) {
        static Container of(LogSource source) {
            return new Container(source.pod(), source.container().name());
        }
    }

    private String words(Container container) {
        return container.pod().name() + " / " + container.name() + (offered.contains(container) ? "" : ", gone");
    }

    /**
     * Offers these containers. The first time a log is opened; later the one that is being read is read on, also where its pod is
     * gone.
     *
     * @param wanted the name of the container that is opened first; any where it is empty
     */
    void show(List<LogSource> sources, String wanted) {
        List<Container> containers = sources.stream().map(Container::of).toList();
        Container chosen = source.getValue();
        boolean any = chosen != null || !containers.isEmpty();
        none.setVisible(!any);
        Stream.of(tools, lines, ended).forEach(part -> part.setVisible(any));
        if (containers.equals(offered)) {
            return;
        }
        offered = containers;
        offer(
                Stream.concat(containers.stream(), Stream.ofNullable(chosen))
                        .distinct()
                        .toList(),
                chosen);
        if (chosen == null) {
            source.setValue(containers.stream()
                    .filter(each -> each.name().equals(wanted))
                    .findFirst()
                    .orElseGet(containers::getFirst));
        }
    }

    private void offer(List<Container> containers, @Nullable Container chosen) {
        offering = true;
        source.setItems(containers);
        source.setValue(chosen);
        offering = false;
    }

    private void open() {
        lines.clear();
        findings.show(List.of());
        ended.setText("");
        begin();
    }

    /** What was read before stays until there is something newer. */
    private void begin() {
        stop();
        Container chosen = source.getValue();
        if (chosen == null) {
            return;
        }
        lines.follow(follow.getValue());
        boolean going = follow.getValue() && !previous.getValue();
        LogQuery query = new LogQuery(chosen.pod(), chosen.name(), previous.getValue(), going, Optional.of(FIRST));
        offerCopy(chosen);
        UI ui = getUI().orElseGet(UI::getCurrent);
        LogReading opening = new LogReading();
        reading = opening;
        background.ask(
                this,
                () -> opening.take(logs.feed(app, query, () -> tell(ui, opening))),
                outcome -> opened(opening, outcome));
    }

    /** What was asked for before something else was is not shown any more. */
    private void opened(LogReading opening, Outcome<LogFeed> outcome) {
        if (opening == reading) {
            switch (outcome) {
                case Outcome.Done<LogFeed> _ -> {
                    lines.clear();
                    findings.show(List.of());
                    draw(opening);
                }
                case Outcome.Refused<LogFeed>(var _, List<Finding> reasons) -> findings.show(reasons);
            }
        }
    }

    /** From the feed's thread: only wakes the page. */
    private void tell(UI ui, LogReading own) {
        try {
            Future<Void> _ = ui.access(() -> draw(own));
        } catch (UIDetachedException gone) {
            own.close();
        }
    }

    private void draw(LogReading own) {
        if (own != reading) {
            return;
        }
        List<String> next = own.next(AT_ONCE);
        if (!next.isEmpty()) {
            lines.add(next, () -> {
                own.drawn();
                draw(own);
            });
        } else if (own.isOver()) {
            end(own, own.feed().flatMap(LogFeed::trouble));
        }
    }

    /** A log that somebody follows goes on when what was in its way is gone. */
    private void end(LogReading own, Optional<Finding> trouble) {
        findings.show(trouble.stream().toList());
        boolean followed = follow.getValue() && !previous.getValue();
        ended.setText(followed && trouble.isEmpty() ? "The log has ended: the container does not run any more." : "");
        if (followed && trouble.isPresent()) {
            background.later(this, BEFORE_ANOTHER_TRY, () -> {
                if (own == reading) {
                    begin();
                }
            });
        }
    }

    /** Written by the console while it comes from the cluster: nothing is kept. */
    private void offerCopy(Container chosen) {
        boolean earlier = previous.getValue();
        LogQuery whole = new LogQuery(chosen.pod(), chosen.name(), earlier, false, Optional.empty());
        String name = chosen.pod().name() + "-" + chosen.name() + (earlier ? "-previous" : "") + ".log";
        DownloadHandler handler = event -> LogDownload.answer(event, logs.copy(app, whole), name);
        download.setHref(handler);
    }

    private void stop() {
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
