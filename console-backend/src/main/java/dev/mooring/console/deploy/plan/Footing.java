package dev.mooring.console.deploy.plan;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a plan stands on: the objects as they were when it was made, each as a trace that any change of what somebody wants
 * of it leaves another of. As long as all traces are the same, the plan says what it would say if it were made anew.
 *
 * @param traces by object; an empty one where it was not there
 */
public record Footing(Map<ObjectRef, String> traces) {

    private static final String ABSENT = "";

    public Footing {
        traces = Map.copyOf(traces);
    }

    public static Footing of(Map<ObjectRef, Optional<KubeObject>> objects) {
        Map<ObjectRef, String> traces = new TreeMap<>();
        objects.forEach((object, live) -> traces.put(object, trace(live)));
        return new Footing(traces);
    }

    /** @param live at least its metadata; empty where it is not there */
    public boolean stands(ObjectRef object, Optional<KubeObject> live) {
        return trace(live).equals(traces.get(object));
    }

    private static String trace(Optional<KubeObject> live) {
        return live.map(Footing::trace).orElse(ABSENT);
    }

    /**
     * Controllers write the status all the time: of what has one, only what the other writers have set counts, with the
     * times at which they did. Elsewhere the revision tells every change.
     */
    private static String trace(KubeObject live) {
        String uid = live.text("metadata", "uid").orElse("");
        boolean hasStatus = live.at("metadata", "generation").isPresent()
                || live.parts("metadata", "managedFields").stream().anyMatch(Footing::isOfStatus);
        return hasStatus
                ? uid + " " + PlanDigest.sha256(wanted(live))
                : uid + " " + live.text("metadata", "resourceVersion").orElse("");
    }

    private static String wanted(KubeObject live) {
        String writers = live.parts("metadata", "managedFields").stream()
                .filter(entry -> !isOfStatus(entry))
                .map(entry -> String.valueOf(new TreeMap<>(entry.json())))
                .sorted()
                .collect(Collectors.joining("\n"));
        return live.at("metadata", "generation").orElse("")
                + "\n" + live.at("metadata", "labels").orElse("")
                + "\n" + live.at("metadata", "deletionTimestamp").orElse("")
                + "\n" + writers;
    }

    private static boolean isOfStatus(KubeObject entry) {
        return entry.text("subresource").filter("status"::equals).isPresent();
    }
}
