package dev.mooring.console.api;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.LogQuery;
import dev.mooring.console.inspect.LogFeed;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ReadLog;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/** The logs that clients of the API listen to. Each holds a connection to the cluster, so there are only so many at a time. */
@ApplicationScoped
class FollowedLogs {

    static final int MOST = 32;

    private final ReadLog logs;
    private final Semaphore free = new Semaphore(MOST);

    FollowedLogs(ReadLog logs) {
        this.logs = logs;
    }

    /** How many are listened to. */
    int count() {
        return MOST - free.availablePermits();
    }

    /**
     * Lines from now on, until the log ends or nobody listens any more.
     *
     * @param query one that follows
     */
    Outcome<Multi<String>> follow(AppSlug app, LogQuery query) {
        if (!free.tryAcquire()) {
            return Outcome.refused(
                    Outcome.Reason.CONFLICT,
                    Finding.error(
                            "logs-too-many",
                            MOST
                                    + " logs are followed by the API at the moment, and more are not. End one, or read this"
                                    + " log without following it.",
                            Place.ofSubject(query.pod().toString())));
        }
        Semaphore news = new Semaphore(0);
        boolean opened = false;
        try {
            Outcome<LogFeed> feed = logs.feed(app, query, news::release);
            opened = feed instanceof Outcome.Done<LogFeed>;
            return feed.map(lines -> new FollowedLog(lines, news).lines(free::release));
        } finally {
            if (!opened) {
                free.release();
            }
        }
    }
}
