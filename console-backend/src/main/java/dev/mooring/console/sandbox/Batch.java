package dev.mooring.console.sandbox;

import dev.mooring.console.object.KubeObject;
import java.util.List;
import java.util.Map;

/** Jobs: one pod that ends well after a while. */
final class Batch {

    private final Simulation world;

    Batch(Simulation world) {
        this.world = world;
    }

    void job(KubeObject job) {
        if (job.list("status", "conditions").stream().anyMatch(condition -> true)) {
            return;
        }
        List<KubeObject> pods = world.ownedBy(job, "", "pods");
        if (pods.isEmpty()) {
            world.create(Pods.of(job, job.name() + "-x1", Map.of("job-name", job.name())));
        }
        boolean done = pods.stream()
                .anyMatch(pod -> pod.text("status", "phase").orElse("").equals("Succeeded"));
        world.status(
                job,
                done
                        ? complete(job)
                        : Map.of(
                                "active",
                                1L,
                                "startTime",
                                job.text("metadata", "creationTimestamp").orElse("")));
    }

    private Map<String, Object> complete(KubeObject job) {
        return Map.of(
                "succeeded", job.number("spec", "completions").orElse(1L),
                "completionTime", world.now(),
                "conditions", List.of(Pods.condition("Complete", true)));
    }
}
