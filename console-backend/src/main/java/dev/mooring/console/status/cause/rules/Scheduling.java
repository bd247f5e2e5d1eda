package dev.mooring.console.status.cause.rules;

import dev.mooring.console.cluster.Selector;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.rules.Condition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a pod has no node. The scheduler counts nodes by reason; the first of these that it names is the one to mend. */
final class Scheduling {

    private static final String TAINT = "untolerated taint";

    private static final List<Phrase> PHRASES = List.of(
            new Phrase("persistentvolumeclaim \"", CauseKind.CLAIM_MISSING),
            new Phrase("unbound immediate persistentvolumeclaims", CauseKind.CLAIM_UNBOUND),
            new Phrase("didn't find available persistent volumes", CauseKind.CLAIM_UNBOUND),
            new Phrase("didn't match persistentvolume's node affinity", CauseKind.VOLUME_ELSEWHERE),
            new Phrase("volume node affinity conflict", CauseKind.VOLUME_ELSEWHERE),
            new Phrase("no nodes available to schedule pods", CauseKind.NO_NODES),
            new Phrase("free ports for the requested pod ports", CauseKind.HOST_PORT_TAKEN),
            new Phrase("insufficient cpu", CauseKind.NO_CPU_LEFT),
            new Phrase("insufficient memory", CauseKind.NO_MEMORY_LEFT),
            new Phrase("insufficient ephemeral-storage", CauseKind.NO_STORAGE_LEFT),
            new Phrase("insufficient ", CauseKind.NO_RESOURCE_LEFT),
            new Phrase("too many pods", CauseKind.NO_RESOURCE_LEFT),
            new Phrase("exceed max volume count", CauseKind.NO_RESOURCE_LEFT),
            new Phrase("pod affinity", CauseKind.POD_AFFINITY_UNMATCHED),
            new Phrase("pod anti-affinity", CauseKind.POD_AFFINITY_UNMATCHED),
            new Phrase("topology spread", CauseKind.POD_AFFINITY_UNMATCHED),
            new Phrase("didn't match pod's node affinity/selector", CauseKind.NODE_SELECTOR_UNMATCHED),
            new Phrase(TAINT, CauseKind.TAINT_NOT_TOLERATED),
            new Phrase("were unschedulable", CauseKind.NODES_CORDONED));

    private Scheduling() {}

    static Optional<Cause> gated(Case pod) {
        return pod.condition("PodScheduled")
                .filter(condition -> condition.reason().equals("SchedulingGated"))
                .map(condition ->
                        pod.cause(CauseKind.SCHEDULING_GATED, gates(pod)).saidBy(Witness.of(condition)));
    }

    private static String gates(Case pod) {
        return pod.object().parts("spec", "schedulingGates").stream()
                .flatMap(gate -> gate.text("name").stream())
                .collect(Collectors.joining(", "));
    }

    /** Empty where the pod has a node. */
    static Optional<List<Cause>> unscheduled(Case pod) {
        boolean placed = pod.object().text("spec", "nodeName").isPresent()
                || !pod.object().list("status", "containerStatuses").isEmpty();
        Optional<Condition> scheduled = pod.condition("PodScheduled");
        if (placed || scheduled.filter(Condition::isTrue).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(scheduled
                .map(condition -> causes(pod, condition))
                .orElseGet(() -> List.of(pod.cause(CauseKind.SCHEDULER_SILENT, schedulerOf(pod)))));
    }

    private static String schedulerOf(Case pod) {
        return "its scheduler is " + pod.object().text("spec", "schedulerName").orElse("the default one");
    }

    private static List<Cause> causes(Case pod, Condition condition) {
        CauseKind kind = meaning(pod, condition.message());
        List<Cause> deeper = kind == CauseKind.CLAIM_UNBOUND ? claims(pod) : List.of();
        return deeper.isEmpty() ? List.of(pod.cause(kind, Witness.of(condition))) : deeper;
    }

    /** What stands after "preemption:" only says that making room would not help. */
    private static CauseKind meaning(Case pod, String message) {
        String about = message.replaceFirst("(?s)preemption: .*", "");
        CauseKind kind = Phrase.meaning(PHRASES, about, CauseKind.UNSCHEDULABLE);
        boolean tainted = about.toLowerCase(Locale.ROOT).contains(TAINT);
        return kind == CauseKind.NODE_SELECTOR_UNMATCHED && tainted && someNodeIsSelected(pod)
                ? CauseKind.TAINT_NOT_TOLERATED
                : kind;
    }

    /** Where a node has the labels that the pod wants, it is not the labels that keep the pod away from it. */
    private static boolean someNodeIsSelected(Case pod) {
        return pod.around().list("v1", "Node", "").stream()
                .flatMap(List::stream)
                .anyMatch(Selector.matching(pod.map("spec", "nodeSelector")));
    }

    private static List<Cause> claims(Case pod) {
        return pod.object().parts("spec", "volumes").stream()
                .flatMap(volume -> volume.text("persistentVolumeClaim", "claimName").stream())
                .flatMap(name -> claim(pod, name).stream())
                .toList();
    }

    private static List<Cause> claim(Case pod, String name) {
        return pod.find("v1", "PersistentVolumeClaim", name) instanceof Sighting.Seen(KubeObject claim)
                ? pod.causesOf(claim)
                : List.of();
    }
}
