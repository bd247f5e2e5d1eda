package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.Pause;
import dev.mooring.console.deploy.plan.WaitRule;
import dev.mooring.console.deploy.plan.WaitRule.Property;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.status.rules.Neighbours;
import dev.mooring.console.status.rules.Rules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Waits, for a while, until what was applied can be used by those who need it; tells in the step why it still waits. */
final class Waiting {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration LOOK_LATER = Duration.ofSeconds(1);
    private static final Duration QUICK = Duration.ofSeconds(20);
    private static final Duration EXPLAIN = Duration.ofSeconds(5);
    private static final Duration USABLE = Duration.ofMinutes(1);
    private static final Duration GONE = Duration.ofMinutes(2);

    private final Cluster cluster;
    private final Causes causes;
    private final InstantSource clock;
    private final Pause pause;
    private final Stopping stopping;

    Waiting(Cluster cluster, Causes causes, InstantSource clock, Pause pause, Stopping stopping) {
        this.cluster = cluster;
        this.causes = causes;
        this.clock = clock;
        this.pause = pause;
        this.stopping = stopping;
    }

    /** What one look found. */
    sealed interface Look {
        record Reached() implements Look {}

        /** @param cause why, as a sentence without a full stop; may be empty */
        record NotYet(String cause) implements Look {}

        /** Waiting on will not help. */
        record Never(Finding why) implements Look {}

        static Look reached(boolean reached, String otherwise) {
            return reached ? new Reached() : new NotYet(otherwise);
        }
    }

    /**
     * What is waited for.
     *
     * @param subject in whose place a failure stands
     * @param until in words that follow "until"
     * @param failure what it is not when time is up, such as {@code is not ready}
     * @param consequence what that means for the deploy, as a sentence
     */
    record Aim(String subject, String until, String failure, Duration limit, String consequence) {

        /** Of something that others need. */
        Aim(String subject, String until, String failure, Duration limit) {
            this(subject, until, failure, limit, "What comes after needs it, so the deploy ends here.");
        }
    }

    /** Why it is not usable; empty where it is, or where neither its kind nor the vendor asks for waiting. */
    Optional<Finding> untilUsable(KubeObject applied, Journal.Entry entry) {
        ObjectRef object = applied.ref();
        if (applied.kind().equals("CustomResourceDefinition")) {
            Aim aim = new Aim(object.toString(), "its kind is served", "is not established", USABLE);
            return until(aim, entry, looking(object, live -> Look.reached(isEstablished(live) && isServed(live), "")));
        }
        if (applied.kind().equals("Namespace")) {
            Aim aim = new Aim(object.toString(), "it is active", "is not active", USABLE);
            return until(aim, entry, looking(object, live -> Look.reached(isActive(live), "")));
        }
        WaitRule rule = WaitRule.of(applied);
        return rule.waits() ? untilReady(object, rule, entry) : Optional.empty();
    }

    private Optional<Finding> untilReady(ObjectRef object, WaitRule rule, Journal.Entry entry) {
        String otherwise = rule.ready() ? "is not ready" : "is not as the vendor waits for it";
        Aim aim = new Aim(object.toString(), rule.words(), otherwise, rule.limit());
        Explained explained = new Explained(object);
        Optional<Finding> failure = until(aim, entry, looking(object, live -> explained.look(live, rule)));
        failure.ifPresent(_ -> entry.noting(causes.explain(object)));
        return failure;
    }

    /** The last step of a deploy that is to end well only once the application works. */
    Optional<Finding> untilReady(AppReadiness readiness, Journal.Entry entry) {
        Aim aim = new Aim(
                "The application",
                "the application is ready",
                "is not ready",
                readiness.limit(),
                "So this deploy does not count as done.");
        Optional<Finding> failure = until(aim, entry, () -> {
            AppReadiness.State now = readiness.now().get();
            return Look.reached(now.ready(), now.cause());
        });
        failure.flatMap(_ -> readiness.now().get().worst()).ifPresent(object -> entry.noting(causes.explain(object)));
        return failure;
    }

    Optional<Finding> untilGone(ObjectRef object, Journal.Entry entry) {
        Aim aim = new Aim(object.toString(), "it is gone", "is not gone", GONE);
        return until(aim, entry, looking(object, live -> Look.reached(live.isEmpty(), finalizers(live))));
    }

    /** A failing look is not the end as long as the cluster may answer again. */
    Supplier<Look> looking(ObjectRef object, Function<Optional<KubeObject>, Look> judge) {
        return () -> switch (cluster.get(object)) {
            case ClusterAnswer.Ok<Optional<KubeObject>>(Optional<KubeObject> live) -> judge.apply(live);
            case ClusterAnswer.Refused<Optional<KubeObject>>(int _, boolean retryable, Finding why) ->
                retryable ? new Look.NotYet(why.message()) : new Look.Never(why);
        };
    }

    Optional<Finding> until(Aim aim, Journal.Entry entry, Supplier<Look> looking) {
        Instant since = clock.instant();
        Duration waited = Duration.ZERO;
        String cause = "";
        while (waited.compareTo(aim.limit()) < 0) {
            switch (looking.get()) {
                case Look.Reached() -> {
                    return Optional.empty();
                }
                case Look.Never(Finding why) -> {
                    return Optional.of(why);
                }
                case Look.NotYet(String why) -> cause = why;
            }
            if (waited.isZero()) {
                entry.holding(aim.until(), aim.limit());
            }
            entry.because(cause);
            Duration look = waited.compareTo(QUICK) < 0 ? LOOK : LOOK_LATER;
            if (!stopping.paused(pause, look)) {
                String message = "The wait until " + aim.until() + " was ended, because the deploy was stopped.";
                return Optional.of(finding("deploy-stopped", message, aim));
            }
            waited = longer(waited.plus(look), Duration.between(since, clock.instant()));
        }
        return Optional.of(finding("wait-timeout", late(aim, cause), aim));
    }

    private static Duration longer(Duration counted, Duration passed) {
        return counted.compareTo(passed) > 0 ? counted : passed;
    }

    private static String late(Aim aim, String cause) {
        return aim.subject() + " " + aim.failure() + " after " + aim.limit().toSeconds() + " s"
                + (cause.isEmpty() ? "" : ": " + cause)
                + ". " + aim.consequence() + " Look at what keeps it from that, then deploy again.";
    }

    /** Tells of one object why it is not ready; what only the cluster's events and logs tell is asked for now and then. */
    private final class Explained {

        private final ObjectRef object;
        private Instant asked;
        private String explanation = "";

        Explained(ObjectRef object) {
            this.object = object;
            this.asked = clock.instant();
        }

        Look look(Optional<KubeObject> live, WaitRule rule) {
            if (rule.ready()) {
                Judgement judgement =
                        Rules.judge(live, live.map(Waiting.this::neighbours).orElse(Neighbours.NONE));
                if (judgement.health() != Health.READY) {
                    return new Look.NotYet(explained(judgement.cause()));
                }
            }
            return rule.properties().stream()
                    .flatMap(property -> difference(property, live).stream())
                    .findFirst()
                    .<Look>map(Look.NotYet::new)
                    .orElseGet(Look.Reached::new);
        }

        private Optional<String> difference(Property property, Optional<KubeObject> live) {
            return live.map(property::difference).orElse(Optional.of("it is not in the cluster"));
        }

        private String explained(String judgement) {
            Instant now = clock.instant();
            if (Duration.between(asked, now).compareTo(EXPLAIN) >= 0) {
                asked = now;
                explanation = causes.explain(object).stream()
                        .findFirst()
                        .map(Finding::message)
                        .orElse("");
            }
            return explanation.isEmpty() ? judgement : explanation;
        }
    }

    /**
     * Services and what leads to them are judged by what stands behind; pods only explain, and are looked at where that is
     * asked for.
     */
    private Neighbours neighbours(KubeObject live) {
        return switch (live.kind()) {
            case Neighbours.SERVICE -> behind(live);
            case "Ingress" ->
                Rules.backends(live).stream()
                        .map(name -> behind(new ObjectRef("v1", Neighbours.SERVICE, live.namespace(), name)))
                        .reduce(Neighbours.NONE, Neighbours::and);
            default -> Neighbours.NONE;
        };
    }

    private Neighbours behind(ObjectRef service) {
        return switch (cluster.get(service)) {
            case ClusterAnswer.Ok<Optional<KubeObject>>(Optional<KubeObject> found) ->
                found.map(live -> Neighbours.of(List.of(live)).and(behind(live)))
                        .orElse(Neighbours.NONE);
            case ClusterAnswer.Refused<Optional<KubeObject>> refused ->
                new Neighbours(
                        List.of(),
                        Map.of(
                                Neighbours.SERVICE,
                                Judgement.hidden(refused.finding().message())));
        };
    }

    private Neighbours behind(KubeObject service) {
        ClusterAnswer<List<KubeObject>> slices = cluster.list(
                "discovery.k8s.io/v1",
                Neighbours.ENDPOINT_SLICE,
                service.namespace(),
                Neighbours.SERVICE_NAME + "=" + service.name());
        return switch (slices) {
            case ClusterAnswer.Ok<List<KubeObject>>(List<KubeObject> found) -> Neighbours.of(found);
            case ClusterAnswer.Refused<List<KubeObject>> refused ->
                new Neighbours(
                        List.of(),
                        Map.of(
                                Neighbours.ENDPOINT_SLICE,
                                Judgement.hidden(refused.finding().message()),
                                Neighbours.POD,
                                Judgement.hidden("")));
        };
    }

    private static String finalizers(Optional<KubeObject> live) {
        List<?> finalizers =
                live.map(found -> found.list("metadata", "finalizers")).orElse(List.of());
        return finalizers.isEmpty() ? "" : "its finalizers " + finalizers + " are not done";
    }

    private static boolean isEstablished(Optional<KubeObject> definition) {
        return definition.stream()
                .flatMap(live -> live.list("status", "conditions").stream())
                .anyMatch(condition -> condition instanceof Map<?, ?> map
                        && "Established".equals(map.get("type"))
                        && "True".equals(map.get("status")));
    }

    /** Discovery comes a moment after Established. */
    private boolean isServed(Optional<KubeObject> definition) {
        String group = definition.flatMap(live -> live.text("spec", "group")).orElse("");
        String kind =
                definition.flatMap(live -> live.text("spec", "names", "kind")).orElse("");
        return definition.stream()
                .flatMap(live -> live.list("spec", "versions").stream())
                .filter(version -> version instanceof Map<?, ?> map && !Boolean.FALSE.equals(map.get("served")))
                .map(version -> group + "/" + ((Map<?, ?>) version).get("name"))
                .allMatch(apiVersion -> cluster.isNamespaced(apiVersion, kind) instanceof ClusterAnswer.Ok);
    }

    private static boolean isActive(Optional<KubeObject> namespace) {
        return namespace
                .filter(live -> live.text("status", "phase").orElse("").equals("Active"))
                .isPresent();
    }

    private static Finding finding(String code, String message, Aim aim) {
        return Finding.error(code, message, Place.ofSubject(aim.subject()));
    }
}
