package dev.mooring.console.status.cause.rules;

import dev.mooring.console.status.rules.Condition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Pods: whether they found a node, what the node says, and what their containers do. */
final class PodCauses {

    private static final List<Phrase> MOUNTING = List.of(
            new Phrase("references non-existent", CauseKind.KEY_MISSING),
            new Phrase("configmap \"", CauseKind.CONFIG_MAP_MISSING),
            new Phrase("secret \"", CauseKind.SECRET_MISSING),
            new Phrase("multi-attach error", CauseKind.VOLUME_IN_USE));

    private static final Set<String> BY_THE_NODE =
            Set.of("Evicted", "Preempting", "Preempted", "Terminated", "NodeShutdown");

    private PodCauses() {}

    static List<Cause> of(Case pod) {
        if (Pods.isWell(pod.object())) {
            return List.of();
        }
        return thrownOut(pod)
                .or(() -> Scheduling.gated(pod))
                .map(List::of)
                .or(() -> Scheduling.unscheduled(pod))
                .or(() -> NodeCauses.under(pod).map(List::of))
                .or(() -> containers(pod))
                .or(() -> starting(pod).map(List::of))
                .or(() -> gate(pod).map(List::of))
                .orElse(List.of());
    }

    private static Optional<Cause> thrownOut(Case pod) {
        String reason = pod.object().text("status", "reason").orElse("");
        boolean failed = pod.object().text("status", "phase").orElse("").equals("Failed");
        boolean evicted = BY_THE_NODE.contains(reason) || (failed && reason.startsWith("OutOf"));
        String message = pod.object().text("status", "message").orElse("");
        return evicted
                ? Optional.of(pod.cause(CauseKind.POD_EVICTED, reason + (message.isEmpty() ? "" : ", " + message)))
                : Optional.empty();
    }

    /** The first init container that has not succeeded holds all others up. */
    private static Optional<List<Cause>> containers(Case pod) {
        List<Cause> init = causes(pod, "initContainerStatuses", true);
        List<Cause> found = init.isEmpty() ? causes(pod, "containerStatuses", false) : init;
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static List<Cause> causes(Case pod, String list, boolean init) {
        Stream<Cause> found = pod.object().parts("status", list).stream()
                .flatMap(status -> new ContainerCase(pod, status, init).cause().stream());
        return init ? found.limit(1).toList() : found.toList();
    }

    /** What keeps a node from starting containers at all; once one has run, such events are of the past. */
    private static Optional<Cause> starting(Case pod) {
        if (hasStarted(pod, "initContainerStatuses") || hasStarted(pod, "containerStatuses")) {
            return Optional.empty();
        }
        return pod.events()
                .filter(event -> event.part().isEmpty())
                .flatMap(event -> starting(pod, event).stream())
                .findFirst();
    }

    private static boolean hasStarted(Case pod, String list) {
        return pod.object().parts("status", list).stream()
                .anyMatch(status -> status.at("state", "running").isPresent()
                        || status.at("state", "terminated").isPresent());
    }

    private static Optional<Cause> starting(Case pod, Event event) {
        return switch (event.reason()) {
            case "FailedMount", "FailedAttachVolume", "FailedMapVolume" ->
                Optional.of(pod.cause(
                        Phrase.meaning(MOUNTING, event.message(), CauseKind.VOLUME_NOT_MOUNTED), Witness.of(event)));
            case "FailedCreatePodSandBox", "NetworkNotReady" ->
                Optional.of(pod.cause(CauseKind.SANDBOX_FAILED, Witness.of(event)));
            default -> Optional.empty();
        };
    }

    private static Optional<Cause> gate(Case pod) {
        boolean containersReady =
                pod.condition("ContainersReady").filter(Condition::isTrue).isPresent();
        return pod.object().parts("spec", "readinessGates").stream()
                .flatMap(gate -> gate.text("conditionType").stream())
                .filter(type -> containersReady && !Condition.holds(pod.object(), type))
                .findFirst()
                .map(type -> pod.cause(
                        CauseKind.READINESS_GATE_CLOSED,
                        "condition " + type
                                + pod.condition(type)
                                        .map(condition -> ", " + condition.words())
                                        .orElse("")));
    }
}
