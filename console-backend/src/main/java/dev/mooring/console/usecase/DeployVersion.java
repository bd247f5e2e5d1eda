package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.plan.KeptFields;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.release.Deployability;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.console.version.VersionState.Cancelling;
import dev.mooring.console.version.VersionState.Deployed;
import dev.mooring.console.version.VersionState.Deploying;
import dev.mooring.console.version.VersionState.Failed;
import dev.mooring.console.version.VersionState.NeedsConfig;
import dev.mooring.console.version.VersionState.Ready;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts the deploy of a version; it goes on by itself, and {@link WatchApp} tells about it. */
@ApplicationScoped
public class DeployVersion {

    private static final int NAMED = 8;

    private final AppStore store;
    private final VersionLines lines;
    private final PlanVersion plan;
    private final RecentPlans recent;
    private final RunningDeploys running;
    private final AutomaticPolicy automatic;
    private final InstantSource clock;

    DeployVersion(
            AppStore store,
            VersionLines lines,
            PlanVersion plan,
            RecentPlans recent,
            RunningDeploys running,
            AutomaticPolicy automatic,
            InstantSource clock) {
        this.store = store;
        this.lines = lines;
        this.plan = plan;
        this.recent = recent;
        this.running = running;
        this.automatic = automatic;
        this.clock = clock;
    }

    /**
     * Refused as CONFLICT where the vendor's rules speak against it, while another deploy of the application runs, where it
     * would do something else than the plan that was looked at, and where the plan shows already that the cluster will not
     * take it: half a deploy is worse than none.
     */
    public Outcome<DeployLog> deploy(AppSlug app, Sequence sequence, DeployOrder order) {
        return Refusals.guarded(() -> {
            Optional<Version> version = store.version(app, sequence);
            return version.isEmpty() ? Refusals.noVersion(app, sequence) : byTheRules(version.get(), order);
        });
    }

    /** Going back after a deploy that failed is no admin's choice, and repairs: nothing stands in its way. */
    private Outcome<DeployLog> byTheRules(Version version, DeployOrder order) {
        boolean isFree = order.reason() == DeployLog.Reason.ROLLED_BACK;
        return !isFree && lines.of(version.app()).judge(version) instanceof Deployability.Refused refused
                ? Refusals.notDeployable(version.sequence(), refused)
                : planned(version, order);
    }

    private Outcome<DeployLog> planned(Version version, DeployOrder order) {
        Optional<Outcome<DeployLog>> busy = running.busy(version.app());
        return busy.orElseGet(() -> switch (plan.standing(version.app(), version.sequence(), order.choices())) {
            case Refused<Plan>(Reason reason, List<Finding> findings) -> new Refused<>(reason, findings);
            case Done<Plan>(Plan made, List<Finding> notes) -> judged(version, order, made);
        });
    }

    private Outcome<DeployLog> judged(Version version, DeployOrder order, Plan made) {
        Optional<String> outdated = order.planDigest().filter(digest -> !digest.equals(made.digest()));
        if (outdated.isPresent() && !isAway(made)) {
            return Outcome.refused(Reason.CONFLICT, outdated(recent.differing(outdated.get(), made)));
        }
        return made.isDeployable() ? started(version, order, made) : new Refused<>(Reason.CONFLICT, objections(made));
    }

    /** Where the cluster could not be asked, that is what has to be told. */
    private static boolean isAway(Plan plan) {
        return plan.entries().isEmpty() && Finding.anyError(plan.findings());
    }

    private static Finding outdated(List<ObjectRef> differing) {
        String named = differing.isEmpty()
                ? ""
                : " Different by now: "
                        + differing.stream()
                                .limit(NAMED)
                                .map(ObjectRef::toString)
                                .collect(Collectors.joining(", "))
                        + (differing.size() > NAMED ? " and " + (differing.size() - NAMED) + " more." : ".");
        return Finding.error(
                "plan-outdated",
                "The cluster has changed since this plan was made, and deploying would do something else than it shows."
                        + named + " Nothing was touched; plan again and look at it.",
                Place.NONE);
    }

    private static List<Finding> objections(Plan plan) {
        return Stream.concat(
                        plan.findings().stream(), plan.entries().stream().flatMap(entry -> entry.findings().stream()))
                .filter(Finding::isError)
                .toList();
    }

    private Outcome<DeployLog> started(Version version, DeployOrder order, Plan made) {
        if (order.reason() == DeployLog.Reason.REQUESTED) {
            automatic.before(version, order.author());
        }
        return next(version.state(), clock.instant(), order.author())
                .map(state -> running.start(version.withState(state), order.with(made.choices()), KeptFields.of(made)))
                .orElseGet(() -> version.state() instanceof Cancelling
                        ? Refusals.beingStopped(version.sequence())
                        : Refusals.notConfigured(version.sequence()));
    }

    private static Optional<Deploying> next(VersionState state, Instant now, String author) {
        return switch (state) {
            // being stopped: it has to end first
            case NeedsConfig _, Cancelling _ -> Optional.empty();
            case Ready ready -> Optional.of(ready.deploy(now, author));
            case Deployed deployed -> Optional.of(deployed.redeploy(now, author));
            case Failed failed -> Optional.of(failed.retry(now, author));
            // not running here: the console was stopped while it ran, and it was not resumed yet
            case Deploying deploying -> Optional.of(deploying);
        };
    }
}
