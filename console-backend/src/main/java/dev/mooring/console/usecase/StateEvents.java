package dev.mooring.console.usecase;

import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.Health;
import dev.mooring.console.store.AppStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells Kubernetes that an application's state has changed. The event is about the Secret in which Mooring keeps the
 * application, which is the one object that there is for it.
 */
@ApplicationScoped
class StateEvents {

    private final ClusterEvents events;
    private final ClusterFacts facts;

    StateEvents(ClusterEvents events, ClusterFacts facts) {
        this.events = events;
        this.facts = facts;
    }

    /** @param before UNKNOWN at the first time */
    void changed(AppSlug app, Health before, Health now, String cause) {
        boolean warning =
                switch (now) {
                    case READY, UPDATING -> false;
                    case DEGRADED, UNAVAILABLE, MISSING, UNKNOWN -> true;
                };
        String from = before == Health.UNKNOWN ? "" : ", before it was " + word(before);
        String why = cause.isEmpty() ? "" : ": " + cause;
        events.tell(
                new ObjectRef("v1", "Secret", facts.namespace(), AppStore.secretOf(app)),
                Optional.empty(),
                new ClusterEvents.Message(
                        warning, "Application" + capital(now), "Application " + app + " is " + word(now) + from + why));
    }

    private static String word(Health health) {
        return health.words().toLowerCase(Locale.ROOT);
    }

    private static String capital(Health health) {
        return health.words().replace(" ", "");
    }
}
