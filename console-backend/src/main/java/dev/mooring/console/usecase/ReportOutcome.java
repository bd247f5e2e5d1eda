package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/** By which features tell how what they did has ended: pages, notifications and meters hear of it as of anything else. */
@ApplicationScoped
public class ReportOutcome {

    private final AppNews news;
    private final InstantSource clock;

    ReportOutcome(AppNews news, InstantSource clock) {
        this.news = news;
        this.clock = clock;
    }

    /** @param failure empty where the snapshot is good */
    public void snapshot(AppSlug app, String snapshot, Optional<Finding> failure) {
        news.publish(new AppEvent.SnapshotEnded(app, snapshot, clock.instant(), failure));
    }

    public void preflight(AppSlug app, AppEvent.PreflightOutcome outcome) {
        news.publish(new AppEvent.PreflightEnded(app, outcome));
    }
}
