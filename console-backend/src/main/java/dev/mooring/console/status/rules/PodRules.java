package dev.mooring.console.status.rules;

import dev.mooring.console.object.KubeObject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What pods tell: about themselves, and about why a workload does not get ready. */
final class PodRules {

    /** Reasons from which a container does not get out by waiting. */
    private static final Set<String> TROUBLE = Set.of(
            "CrashLoopBackOff",
            "ImagePullBackOff",
            "ErrImagePull",
            "ErrImageNeverPull",
            "InvalidImageName",
            "CreateContainerConfigError",
            "CreateContainerError",
            "RunContainerError",
            "ImageInspectError",
            "RegistryUnavailable");

    private PodRules() {}

    static Judgement judge(KubeObject pod) {
        return switch (pod.text("status", "phase").orElse("")) {
            case "Succeeded" -> Judgement.READY;
            case "Failed" -> Judgement.unavailable(Sentence.because("the pod failed", explanation(pod)));
            case "Running" ->
                isReady(pod)
                        ? Judgement.READY
                        : trouble(pod).map(Judgement::unavailable).orElseGet(() -> notReady(pod));
            case "Pending" ->
                trouble(pod)
                        .map(Judgement::unavailable)
                        .orElseGet(() -> Judgement.updating("the pod is being started"));
            default -> Judgement.unknown("the node does not tell about the pod");
        };
    }

    /** What keeps any of the pods from running, in words; empty where they are well or on their way. */
    static String trouble(Neighbours neighbours) {
        return pods(neighbours)
                .filter(pod -> !isReady(pod))
                .flatMap(pod -> trouble(pod).stream())
                .findFirst()
                .orElse("");
    }

    /** Whether some pod is not ready yet and nothing speaks against its getting ready. */
    static boolean areStarting(Neighbours neighbours) {
        return trouble(neighbours).isEmpty() && pods(neighbours).anyMatch(pod -> !isReady(pod) && restarts(pod) == 0);
    }

    static boolean isAnyReady(Neighbours neighbours) {
        return pods(neighbours).anyMatch(pod -> Condition.holds(pod, "Ready"));
    }

    private static Judgement notReady(KubeObject pod) {
        String why = Condition.of(pod, "Ready")
                .map(Condition::message)
                .map(Sentence::of)
                .orElse("");
        return restarts(pod) == 0
                ? Judgement.updating(Sentence.because("the pod is not ready yet", why))
                : Judgement.unavailable(Sentence.because("the pod is not ready", why));
    }

    private static Optional<String> trouble(KubeObject pod) {
        Optional<String> unschedulable = Condition.of(pod, "PodScheduled")
                .filter(condition -> condition.isFalse() && condition.reason().equals("Unschedulable"))
                .map(condition -> "pod " + pod.name() + " finds no node: " + Sentence.of(condition.message()));
        return unschedulable.or(() -> containers(pod)
                .flatMap(container -> trouble(pod, container).stream())
                .findFirst());
    }

    private static Optional<String> trouble(KubeObject pod, KubeObject status) {
        String reason = status.text("state", "waiting", "reason").orElse("");
        if (!TROUBLE.contains(reason)) {
            return Optional.empty();
        }
        String message =
                status.text("state", "waiting", "message").map(Sentence::of).orElse("");
        String exit = status.number("lastState", "terminated", "exitCode")
                .map(code -> ", the last run ended with exit code " + code)
                .orElse("");
        return Optional.of(Sentence.because(
                "container " + status.text("name").orElse("") + " of pod " + pod.name() + " is in " + reason + exit,
                message));
    }

    private static String explanation(KubeObject pod) {
        String message = pod.text("status", "message").orElse("");
        return message.isEmpty() ? pod.text("status", "reason").orElse("") : Sentence.of(message);
    }

    private static boolean isReady(KubeObject pod) {
        return Condition.holds(pod, "Ready")
                || pod.text("status", "phase").orElse("").equals("Succeeded");
    }

    private static long restarts(KubeObject pod) {
        return containers(pod)
                .mapToLong(container -> container.number("restartCount").orElse(0L))
                .sum();
    }

    private static Stream<KubeObject> pods(Neighbours neighbours) {
        return neighbours.ofKind(Neighbours.POD);
    }

    private static Stream<KubeObject> containers(KubeObject pod) {
        return Stream.of("initContainerStatuses", "containerStatuses")
                .flatMap(list -> pod.parts("status", list).stream());
    }
}
