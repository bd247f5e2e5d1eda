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

    private final Map<AppSlug, Ongoing> all = new ConcurrentHashMap<>();

    /** One deploy or undeploy. */
    static final class Ongoing {

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

    /** Makes room for work on an application; refused while there is other work on it. */
    Outcome<DeployLog> begin(DeployLog log, Supplier<Outcome<DeployLog>> work) {
        Ongoing other = all.putIfAbsent(log.app(), new Ongoing(log));
        if (other != null) {
            return busy(other.log());
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

    void end(AppSlug app) {
        all.remove(app);
    }

    Optional<Ongoing> of(AppSlug app) {
        return Optional.ofNullable(all.get(app));
    }

    /** What the deploy of a version does now; empty where it is not being deployed here. */
    Optional<Ongoing> deployOf(AppSlug app, Sequence sequence) {
        return of(app).filter(ongoing ->
                !ongoing.log().isUndeploy() && ongoing.log().sequence().equals(sequence));
    }

    /** Why nothing else can be done to the application now. */
    Optional<Outcome<DeployLog>> busy(AppSlug app) {
        return of(app).map(ongoing -> busy(ongoing.log()));
    }

    private static Outcome<DeployLog> busy(DeployLog other) {
        String what = other.isUndeploy()
                ? "The application is being taken out of the cluster"
                : "Version " + other.sequence() + " is being deployed";
        return Outcome.refused(
                Outcome.Reason.CONFLICT,
                Finding.error(
                        other.isUndeploy() ? "undeploy-running" : "deploy-running",
                        what + " right now. Wait until it has ended.",
                        Place.ofSubject("version " + other.sequence())));
    }

    private static Finding nothingDone(DeployLog log) {
        return Finding.error("deploy-broken", "Nothing was begun.", Place.ofSubject("version " + log.sequence()));
    }
}
