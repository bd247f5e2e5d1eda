package dev.mooring.console.usecase;

import dev.mooring.console.deploy.Inventory;
import dev.mooring.console.deploy.Planned;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Footing;
import dev.mooring.console.deploy.plan.KeptFields;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The last plans that somebody looked at in this console: a deploy of one that still stands need not make it anew, and a
 * deploy of one that is outdated can name what differs.
 */
@ApplicationScoped
class RecentPlans {

    private static final int KEPT = 8;

    /** What no object shows, such as an admission rule, may have changed after a while. */
    private static final Duration STANDS_FOR = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Deque<Remembered> plans = new ArrayDeque<>();

    RecentPlans(InstantSource clock) {
        this.clock = clock;
    }

    /** What a plan was made for. Versions never change, so that their numbers stand for what they hold. */
    record Occasion(
            AppSlug app,
            Sequence version,
            Optional<Sequence> running,
            Inventory inventory,
            Choices choices,
            KeptFields kept) {}

    private record Remembered(Occasion occasion, Planned planned, Instant made) {}

    synchronized void remember(Occasion occasion, Planned planned) {
        plans.addFirst(new Remembered(occasion, planned, clock.instant()));
        if (plans.size() > KEPT) {
            plans.removeLast();
        }
    }

    /** The newest plan of the occasion, unless it is old or the cluster has changed meanwhile. */
    Optional<Plan> standing(Occasion occasion, Predicate<Footing> stands) {
        return newest(occasion)
                .filter(planned -> planned.footing().filter(stands).isPresent())
                .map(Planned::plan);
    }

    private synchronized Optional<Planned> newest(Occasion occasion) {
        Instant oldest = clock.instant().minus(STANDS_FOR);
        return plans.stream()
                .filter(kept -> kept.occasion().equals(occasion))
                .findFirst()
                .filter(kept -> kept.made().isAfter(oldest))
                .map(Remembered::planned);
    }

    /** Empty where the plan is not known any more. */
    synchronized List<ObjectRef> differing(String digest, Plan now) {
        return plans.stream()
                .map(kept -> kept.planned().plan())
                .filter(plan -> plan.digest().equals(digest))
                .findFirst()
                .map(now::differing)
                .orElse(List.of());
    }
}
