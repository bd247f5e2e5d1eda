package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.Stopping;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What this console does to applications at this moment: to each of them one thing at a time. */
@ApplicationScoped
class OngoingWork {

    private final Map<AppSlug, Work> all = new ConcurrentHashMap<>();

    /** What nothing else may happen beside. */
    private sealed interface Work {}

    /** Everything about the application is being forgotten. */
    private record Removing() implements Work {}

    /** One deploy or undeploy. */
    static final class Ongoing implements Work {

        private final Stopping stopping = new Stopping();
        private volatile DeployLog log;
        private boolean ending;

        private Ongoing(DeployLog log) {
            this.log = log;
        }

        DeployLog log() {
            return log;
        }

        void tell(DeployLog newer) {
            log = newer;
        }

        Stopping stopping() {
            return stopping;
        }

        /** From here on its outcome is being written down, and it cannot be stopped any more. */
        synchronized void endNow() {
            ending = true;
        }

        /** False where it is ending by itself. */
        synchronized boolean stop(Runnable writtenDown, Finding why) {
            if (!ending) {
                writtenDown.run();
                stopping.stop(why);
            }
            return !ending;
        }
    }

    /** Makes room for a deploy or undeploy, which goes on until {@link #end}; refused while there is other work on the application. */
    Outcome<DeployLog> begin(DeployLog log, Supplier<Outcome<DeployLog>> work) {
        Work other = all.putIfAbsent(log.app(), new Ongoing(log));
        if (other != null) {
            return busy(log.app(), other);
        }
        Outcome<DeployLog> begun = Outcome.refused(Outcome.Reason.CLUSTER, nothingDone(log));
        try {
            begun = work.get();
            return begun;
        } finally {
            if (begun instanceof Outcome.Refused) {
                end(log.app());
            }
        }
    }

    /** Does what removes an application and nothing else to it meanwhile; refused while there is other work on it. */
    <T> Outcome<T> whileRemoving(AppSlug app, Supplier<Outcome<T>> work) {
        Work other = all.putIfAbsent(app, new Removing());
        if (other != null) {
            return busy(app, other);
        }
        try {
            return work.get();
        } finally {
            end(app);
        }
    }

    void end(AppSlug app) {
        all.remove(app);
    }

    /** The deploy or undeploy that goes on. */
    Optional<Ongoing> of(AppSlug app) {
        return all.get(app) instanceof Ongoing ongoing ? Optional.of(ongoing) : Optional.empty();
    }

    /** What the deploy of a version does now; empty where it is not being deployed here. */
    Optional<Ongoing> deployOf(AppSlug app, Sequence sequence) {
        return of(app).filter(ongoing ->
                !ongoing.log().isUndeploy() && ongoing.log().sequence().equals(sequence));
    }

    /** Why nothing else can be done to the application now. */
    <T> Optional<Outcome<T>> busy(AppSlug app) {
        return Optional.ofNullable(all.get(app)).map(work -> busy(app, work));
    }

    private static <T> Outcome<T> busy(AppSlug app, Work other) {
        return Outcome.refused(
                Outcome.Reason.CONFLICT,
                switch (other) {
                    case Removing _ ->
                        Finding.error(
                                "removal-running",
                                "The application is being removed from the console right now.",
                                Place.ofSubject(app.value()));
                    case Ongoing ongoing -> busy(ongoing.log());
                });
    }

    private static Finding busy(DeployLog other) {
        String what = other.isUndeploy()
                ? "The application is being taken out of the cluster"
                : "Version " + other.sequence() + " is being deployed";
        return Finding.error(
                other.isUndeploy() ? "undeploy-running" : "deploy-running",
                what + " right now. Wait until it has ended.",
                Place.ofSubject("version " + other.sequence()));
    }

    private static Finding nothingDone(DeployLog log) {
        return Finding.error("deploy-broken", "Nothing was begun.", Place.ofSubject("version " + log.sequence()));
    }
}
