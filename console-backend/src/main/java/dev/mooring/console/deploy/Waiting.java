package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.Pause;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.rules.Rules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Waits, for a while, until what was applied can be used by those who need it. */
final class Waiting {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration USABLE = Duration.ofMinutes(1);
    private static final Duration GONE = Duration.ofMinutes(2);

    private static final Duration READY = Duration.ofMinutes(10);
    private static final String WAIT_FOR_READY = "kots.io/wait-for-ready";

    private final Cluster cluster;
    private final Pause pause;

    Waiting(Cluster cluster, Pause pause) {
        this.cluster = cluster;
        this.pause = pause;
    }

    /** Why it is not usable; empty where it is, or where neither its kind nor the vendor asks for waiting. */
    Optional<Finding> untilUsable(KubeObject applied) {
        if (applied.kind().equals("CustomResourceDefinition")) {
            return until(applied.ref(), USABLE, live -> isEstablished(live) && isServed(live), "is not established");
        }
        if (applied.kind().equals("Namespace")) {
            return until(applied.ref(), USABLE, Waiting::isActive, "is not active");
        }
        return applied.annotation(WAIT_FOR_READY).orElse("").equals("true")
                ? until(applied.ref(), READY, Waiting::isReady, "is not ready")
                : Optional.empty();
    }

    Optional<Finding> untilGone(ObjectRef object) {
        return until(object, GONE, Optional::isEmpty, "is not gone");
    }

    private Optional<Finding> until(
            ObjectRef object, Duration limit, Predicate<Optional<KubeObject>> condition, String otherwise) {
        for (Duration waited = Duration.ZERO; waited.compareTo(limit) < 0; waited = waited.plus(LOOK)) {
            ClusterAnswer<Optional<KubeObject>> answer = cluster.get(object);
            if (answer instanceof ClusterAnswer.Ok<Optional<KubeObject>>(var live) && condition.test(live)) {
                return Optional.empty();
            }
            if (answer instanceof ClusterAnswer.Refused<?> refused && !refused.retryable()) {
                return Optional.of(refused.finding());
            }
            if (!paused()) {
                return Optional.of(finding("deploy-stopped", "Stopped while waiting for " + object + ".", object));
            }
        }
        String message = object + " " + otherwise + " after " + limit.toSeconds()
                + " s, and what comes after needs it. Look at its conditions and finalizers, then deploy again.";
        return Optional.of(finding("wait-timeout", message, object));
    }

    private boolean paused() {
        try {
            pause.pause(LOOK);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isReady(Optional<KubeObject> live) {
        return Rules.judge(live, List.of()).health() == Health.READY;
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

    private static Finding finding(String code, String message, ObjectRef object) {
        return Finding.error(code, message, Place.ofSubject(object.toString()));
    }
}
