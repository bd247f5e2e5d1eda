package dev.mooring.graphs.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.ui.shell.TimelineMark;
import dev.mooring.ui.shell.TimelineSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened to an application in a range of time, by all that know: deploys, and what other features add. */
@ApplicationScoped
public class ShowMarks {

    private static final int MOST = 50;

    private final Instance<TimelineSource> sources;

    ShowMarks(@Any Instance<TimelineSource> sources) {
        this.sources = sources;
    }

    /** The newest ones, oldest first. A source that cannot tell is left out: charts are worth seeing without it. */
    public Outcome<List<TimelineMark>> show(AppSlug app, Instant from, Instant to) {
        List<TimelineMark> marks = new ArrayList<>();
        for (TimelineSource source : sources) {
            if (source.marks(app, from, to) instanceof Done<List<TimelineMark>>(List<TimelineMark> found, var _)) {
                marks.addAll(found);
            }
        }
        marks.sort(Comparator.comparing(TimelineMark::at));
        return new Done<>(marks.subList(Math.max(0, marks.size() - MOST), marks.size()));
    }
}
