package dev.mooring.console.usecase;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.Rendered;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * What answers at the vendor's links: the service of a port that names the link, an Ingress for the link's host, or a
 * Service that the host is the name of.
 */
record LinkTargets(Rendered manifests, String namespace) {

    /** As in KOTS, a port is for a link whose address it repeats. */
    Optional<Rendered.Port> port(Rendered.Link link) {
        return manifests.ports().stream()
                .filter(port -> port.applicationUrl().equals(link.url()))
                .findFirst();
    }

    Optional<ObjectRef> behind(Rendered.Link link) {
        Optional<ObjectRef> byPort = port(link).map(port -> new ObjectRef("v1", "Service", namespace, port.service()));
        return byPort.or(() -> host(link.url()).flatMap(host -> ingress(host).or(() -> service(host))));
    }

    private Optional<ObjectRef> ingress(String host) {
        return manifests.manifests().stream()
                .map(Manifest::object)
                .filter(object -> object.kind().equals("Ingress"))
                .filter(object -> object.parts("spec", "rules").stream()
                        .anyMatch(rule ->
                                rule.text("host").filter(host::equalsIgnoreCase).isPresent()))
                .map(KubeObject::ref)
                .findFirst();
    }

    private Optional<ObjectRef> service(String host) {
        return manifests.manifests().stream()
                .map(Manifest::object)
                .filter(object ->
                        object.kind().equals("Service") && object.apiVersion().equals("v1"))
                .filter(object -> host.equals(object.name())
                        || host.startsWith(object.name() + "." + object.namespace() + ".svc")
                        || host.equals(object.name() + "." + object.namespace()))
                .map(KubeObject::ref)
                .findFirst();
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(url).getHost());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
