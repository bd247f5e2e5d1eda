package dev.mooring.ui.shell;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * Whoever knows what happened to an application and when, such as deploys: every CDI bean of this type is asked by pages
 * that show figures over time. May ask the cluster; is called beside the page.
 */
public interface TimelineSource {

    /** What happened in a range of time, in any order. */
    Outcome<List<TimelineMark>> marks(AppSlug app, Instant from, Instant to);
}
