package dev.mooring.k8s.forward;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is to be reached at the moment: the console and the ports of all applications that run. */
final class Entrances {

    /** The Service by which the console is found in a cluster. */
    static final String CONSOLE = "mooring";

    private final AppStore store;
    private final Destinations destinations;
    private final Optional<AppSlug> only;
    private final int consolePort;
    private final Map<AppRecord, List<Entrance>> known = new HashMap<>();
    private List<Entrance> console = List.of();

    /** @param only the one application that is wanted; empty for all */
    Entrances(AppStore store, Destinations destinations, Optional<AppSlug> only, int consolePort) {
        this.store = store;
        this.destinations = destinations;
        this.only = only;
        this.consolePort = consolePort;
    }

    /**
     * One look.
     *
     * @param all what there is; what is not told just now is as it was told last
     * @param trouble why something was not told
     */
    record Look(List<Entrance> all, Optional<Finding> trouble) {}

    Look now() {
        List<AppRecord> apps = store.apps().stream()
                .filter(record -> only.isEmpty() || only.get().equals(record.app()))
                .toList();
        known.keySet().retainAll(apps);
        Optional<Finding> trouble = lookForTheConsole();
        List<Entrance> all = new ArrayList<>(console);
        apps.forEach(record -> all.addAll(known.computeIfAbsent(record, this::of)));
        return new Look(all, trouble);
    }

    private Optional<Finding> lookForTheConsole() {
        return switch (destinations.firstPort(CONSOLE)) {
            case ClusterAnswer.Refused<Optional<Integer>> refused -> Optional.of(refused.finding());
            case ClusterAnswer.Ok<Optional<Integer>>(Optional<Integer> port) -> {
                console = port.stream()
                        .map(number -> new Entrance("Console", CONSOLE, number, consolePort, "", true))
                        .toList();
                yield Optional.empty();
            }
        };
    }

    private List<Entrance> of(AppRecord record) {
        return record.running().flatMap(running -> store.usableManifests(record.app(), running)).stream()
                .flatMap(manifests -> of(record.app(), manifests))
                .toList();
    }

    private static Stream<Entrance> of(AppSlug app, Rendered manifests) {
        return manifests.ports().stream()
                .map(port -> new Entrance(
                        title(app, port, manifests),
                        port.service(),
                        port.servicePort(),
                        port.localPort(),
                        port.applicationUrl(),
                        false));
    }

    private static String title(AppSlug app, Rendered.Port port, Rendered manifests) {
        return manifests.links().stream()
                .filter(link -> link.url().equals(port.applicationUrl()))
                .findFirst()
                .map(link -> app + ": " + link.description())
                .orElse(app + ": service " + port.service());
    }
}
