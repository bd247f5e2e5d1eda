package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.ProbeTarget;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tries a connection from where the console runs, because an admin asked for it. The address comes from a vendor's template
 * and an admin's answers: what is found out is whether it answers, and nothing of what it says.
 */
@ApplicationScoped
public class TryConnection {

    public TryConnection() {}

    /** Takes up to five seconds: never to be called while a page's lock is held. */
    public Outcome<ProbeResult> attempt(ProbeTarget target) {
        String reason = target instanceof ProbeTarget.Incomplete incomplete
                ? incomplete.reason()
                : "This console cannot try connections.";
        return Outcome.refused(Outcome.Reason.INVALID, Finding.error("probe-incomplete", reason, Place.NONE));
    }
}
