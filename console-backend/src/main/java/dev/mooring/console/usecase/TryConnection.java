package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.ProbeTarget;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.connection.Connections;
import dev.mooring.console.connection.Trial;
import dev.mooring.console.connection.TrialRate;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Tries a connection from where the console runs, because an admin asked for it. The address comes from a vendor's template
 * and an admin's answers: what is found out is whether it answers, and nothing of what it says.
 */
@ApplicationScoped
public class TryConnection {

    private static final Logger LOG = Logger.getLogger(TryConnection.class);

    private final Connections connections;
    private final TrialRate rate;
    private final InstantSource clock;

    TryConnection(Connections connections, TrialRate rate, InstantSource clock) {
        this.connections = connections;
        this.rate = rate;
        this.clock = clock;
    }

    /**
     * Takes up to five seconds: never to be called while a page's lock is held. Refused as INVALID where the answers make no
     * address yet, as CONFLICT where too many were tried within a minute.
     */
    public Outcome<ProbeResult> attempt(ProbeTarget target) {
        if (target instanceof ProbeTarget.Incomplete incomplete) {
            return Outcome.refused(Reason.INVALID, Finding.error("probe-incomplete", incomplete.reason(), Place.NONE));
        }
        return rate.takes() ? new Done<>(tried(target)) : tooOften();
    }

    private ProbeResult tried(ProbeTarget target) {
        Instant begun = clock.instant();
        Trial trial = connections.attempt(target);
        Duration took = Duration.between(begun, clock.instant());
        LOG.infof(
                "connection-tried kind=%s reached=%s took=%s",
                target.getClass().getSimpleName(), trial.reached(), took);
        List<String> facts = Stream.concat(
                        trial.facts().stream(), Stream.of(connections.vantage().words()))
                .toList();
        return new ProbeResult(trial.reached(), took, trial.sentence(), facts);
    }

    private static Outcome<ProbeResult> tooOften() {
        return Outcome.refused(
                Reason.CONFLICT,
                Finding.error(
                        "probe-too-often",
                        "Too many connections were tried within a minute. Wait a moment, then try again.",
                        Place.NONE));
    }
}
