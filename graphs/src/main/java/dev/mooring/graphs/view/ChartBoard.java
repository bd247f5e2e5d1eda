package dev.mooring.graphs.view;

import com.vaadin.flow.component.html.Div;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.graphs.series.Grid;
import dev.mooring.ui.shell.TimelineMark;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Charts that look at the same range, fetched in the background, and again while somebody looks. */
final class ChartBoard extends Div {

    /** Fetched at once; those further below when the window comes near. */
    private static final int AT_ONCE = 6;

    private final AppSlug app;
    private final GraphActions actions;
    private final InstantSource clock;
    private final List<ChartFrame> frames;
    private final Refresh refresh = new Refresh(this::again);
    private List<TimelineMark> marks = List.of();
    private Range range;

    ChartBoard(AppSlug app, List<ChartFrame> frames, Range range, GraphActions actions, InstantSource clock) {
        this.app = app;
        this.actions = actions;
        this.clock = clock;
        this.frames = List.copyOf(frames);
        this.range = range;
        add(refresh);
        frames.stream().limit(AT_ONCE).forEach(ChartFrame::want);
        frames.stream().skip(AT_ONCE).forEach(this::fetchWhenNear);
    }

    private void fetchWhenNear(ChartFrame frame) {
        frame.getElement().addEventListener("mo-near", _ -> {
            frame.want();
            fetch(frame, clock.instant());
        });
        frame.getElement().executeJs("window.mooring?.whenNear(this)");
    }

    /** Looks at another range. */
    void look(Range other) {
        range = other;
        again();
    }

    void again() {
        refresh.every(range.refresh());
        Instant now = clock.instant();
        List<Grid> grids =
                frames.stream().map(frame -> range.grid(frame.chart(), now)).toList();
        long from = grids.stream().mapToLong(Grid::startSecond).min().orElse(0);
        long to = grids.stream()
                .mapToLong(grid -> grid.endSecond() + grid.stepSeconds())
                .max()
                .orElse(0);
        actions.marks(this, app, Instant.ofEpochSecond(from), Instant.ofEpochSecond(to), found -> {
            marks = found instanceof Outcome.Done<List<TimelineMark>>(var known, var _) ? known : List.of();
            frames.stream().filter(ChartFrame::isWanted).forEach(frame -> fetch(frame, now));
        });
    }

    /** An answer that comes when another range is looked at by now is not drawn. */
    private void fetch(ChartFrame frame, Instant now) {
        Range asked = range;
        actions.load(frame, app, frame.chart(), asked.grid(frame.chart(), now), outcome -> {
            if (asked.equals(range)) {
                frame.show(outcome, marks);
            }
        });
    }
}
