package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.object.KubeObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The {@code ports} of a rendered Application of {@code kots.io}: how people reach the application from their machine. */
record Ports(KubeObject application, Place where, Consumer<Finding> findings) {

    private static final Pattern SERVICE = Pattern.compile("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final int HIGHEST = 65_535;

    List<Rendered.Port> all() {
        return application.parts("spec", "ports").stream().flatMap(this::port).toList();
    }

    /** One whose service is empty after rendering is left out, as is the way to have a port in some cases only. */
    private Stream<Rendered.Port> port(KubeObject entry) {
        String service = entry.text("serviceName").orElse("").strip();
        if (service.isEmpty()) {
            return Stream.empty();
        }
        Optional<Integer> servicePort = number(entry, "servicePort");
        Optional<Integer> localPort = entry.at("localPort").isPresent() ? number(entry, "localPort") : Optional.of(0);
        if (!SERVICE.matcher(service).matches() || servicePort.isEmpty() || localPort.isEmpty()) {
            findings.accept(Finding.warning(
                    "port-unusable",
                    "A port is left out: it needs the name of a service and a servicePort from 1 to " + HIGHEST
                            + ", as a localPort is where there is one. Neither number may be a text or an expression.",
                    where));
            return Stream.empty();
        }
        int local = localPort.get() == 0 ? servicePort.get() : localPort.get();
        return Stream.of(new Rendered.Port(
                service,
                servicePort.get(),
                local,
                entry.text("applicationUrl").orElse("").strip()));
    }

    private static Optional<Integer> number(KubeObject entry, String key) {
        return entry.number(key).filter(port -> port > 0 && port <= HIGHEST).map(Long::intValue);
    }
}
