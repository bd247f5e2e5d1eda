package dev.mooring.console.status.rules;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.ContainerState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The containers of a pod in little. */
public final class Containers {

    private Containers() {}

    /** In the order in which they start. */
    public static List<ContainerState> of(KubeObject pod) {
        Stream<ContainerState> first = pod.parts("spec", "initContainers").stream()
                .map(container -> state(pod, "initContainerStatuses", container));
        Stream<ContainerState> others =
                pod.parts("spec", "containers").stream().map(container -> state(pod, "containerStatuses", container));
        return Stream.concat(first, others).toList();
    }

    private static ContainerState state(KubeObject pod, String list, KubeObject container) {
        String name = container.text("name").orElse("");
        Optional<KubeObject> status = pod.parts("status", list).stream()
                .filter(found -> found.text("name").orElse("").equals(name))
                .findFirst();
        return status.map(found -> state(name, list, found))
                .orElseGet(() -> new ContainerState(name, false, "not started", 0));
    }

    private static ContainerState state(String name, String list, KubeObject status) {
        boolean ended = status.number("state", "terminated", "exitCode")
                .filter(code -> code == 0)
                .isPresent();
        boolean ready = status.at("ready").filter(Boolean.TRUE::equals).isPresent()
                || (ended && list.equals("initContainerStatuses"));
        return new ContainerState(
                name, ready, words(status), status.number("restartCount").orElse(0L));
    }

    private static String words(KubeObject status) {
        Optional<String> waiting = status.text("state", "waiting", "reason");
        Optional<Long> exit = status.number("state", "terminated", "exitCode");
        if (waiting.isPresent()) {
            return waiting.get();
        }
        if (exit.isPresent()) {
            return exit.get() == 0 ? "ended" : "ended with exit code " + exit.get();
        }
        return status.at("state", "running").isPresent() ? "running" : "waiting";
    }
}
