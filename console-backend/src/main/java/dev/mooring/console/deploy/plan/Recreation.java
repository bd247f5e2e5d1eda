package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.object.FieldPath;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An object that has to be deleted and made again, because fields of it cannot be changed. */
record Recreation(ObjectRef object, List<String> immutable, Optional<KubeObject> live) {

    /** What of a StatefulSet's specification can be changed; its refusal only names the specification. */
    private static final Set<String> CHANGEABLE = Set.of(
            "replicas",
            "ordinals",
            "template",
            "updateStrategy",
            "revisionHistoryLimit",
            "persistentVolumeClaimRetentionPolicy",
            "minReadySeconds");

    /** Those of an object's differences that are refused, or the bare fields where the differences do not tell. */
    List<FieldChange> among(List<FieldChange> all) {
        return immutable.stream().flatMap(field -> among(all, field)).distinct().toList();
    }

    private Stream<FieldChange> among(List<FieldChange> all, String field) {
        List<FieldChange> matching = all.stream()
                .filter(change -> isIn("." + field, change.path()))
                .filter(change -> !isChangeable(change.path()))
                .toList();
        return matching.isEmpty()
                ? Stream.of(new FieldChange("." + field, Optional.empty(), Optional.empty(), Optional.empty()))
                : matching.stream();
    }

    private static boolean isIn(String field, String path) {
        boolean below = path.startsWith(field)
                && (path.length() == field.length() || ".[".indexOf(path.charAt(field.length())) >= 0);
        return below || field.startsWith(path + ".") || field.startsWith(path + "[");
    }

    private boolean isChangeable(String path) {
        return object.kind().equals("StatefulSet")
                && CHANGEABLE.stream()
                        .anyMatch(part ->
                                isIn(FieldPath.ROOT.key("spec").key(part).toString(), path));
    }

    /** What an admin should know who has chosen it. */
    List<Finding> warnings(List<FieldChange> fields, Place where) {
        String names = String.join(", ", fields.stream().map(FieldChange::path).toList());
        List<Finding> warnings = new ArrayList<>();
        warnings.add(Finding.warning(
                "object-recreated",
                object + " is deleted and created again, because Kubernetes does not change " + names
                        + " of an object that is there. " + lost(),
                where));
        data().ifPresent(goes ->
                warnings.add(Finding.warning("deletes-data", "Deleting " + object + " deletes " + goes + ".", where)));
        return warnings;
    }

    private String lost() {
        return switch (object.kind()) {
            case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet" ->
                "Its pods end first, so it does not serve until the new ones are ready.";
            case "Service" -> "Its cluster IP, node ports and load balancer address may become others.";
            case "PersistentVolumeClaim" -> "Pods that use it have to end before it goes.";
            default -> "It is missing for a moment, and what was added to it in the cluster is lost.";
        };
    }

    private Optional<String> data() {
        return switch (object.kind()) {
            case "PersistentVolumeClaim" -> Optional.of("the data on it, unless its volume is retained");
            case "PersistentVolume" -> Optional.of("its binding: a claim that uses it loses its data");
            case "CustomResourceDefinition" -> Optional.of("every object of that kind");
            case "Namespace" -> Optional.of("everything in it");
            case "StatefulSet" ->
                live.flatMap(found -> found.text("spec", "persistentVolumeClaimRetentionPolicy", "whenDeleted"))
                        .filter("Delete"::equals)
                        .map(_ -> "the volume claims of its pods with the data on them");
            default -> Optional.empty();
        };
    }
}
