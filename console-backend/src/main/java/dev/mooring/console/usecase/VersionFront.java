package dev.mooring.console.usecase;

import dev.mooring.console.render.Graph;
import dev.mooring.console.render.Rendered;
import java.util.List;

/** What pages show of a version's manifests: the little that is needed each time, without the manifests themselves. */
record VersionFront(List<AppLink> links, List<Rendered.Port> ports, List<Graph> graphs) {

    /** Of what does not run, and of a version whose manifests are gone. */
    static final VersionFront NONE = new VersionFront(List.of(), List.of(), List.of());

    VersionFront {
        links = List.copyOf(links);
        ports = List.copyOf(ports);
        graphs = List.copyOf(graphs);
    }

    static VersionFront of(Rendered manifests, String namespace) {
        return new VersionFront(AppLink.of(manifests, namespace), manifests.ports(), manifests.graphs());
    }
}
