package dev.mooring.config.evaluation;

import dev.mooring.config.evaluation.ProbeTarget.Incomplete;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.formats.Addresses;
import dev.mooring.config.formats.Numbers;
import dev.mooring.config.screen.Probe;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.KotsTemplate;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A probe with the answers as they are now. */
final class ProbeFace {

    private static final Set<String> WEB = Set.of("http", "https");

    private final Probe probe;
    private final List<LiveText> parts;

    ProbeFace(Probe probe, Texts texts) {
        this.probe = probe;
        this.parts = templates(probe).map(texts::of).toList();
    }

    static Stream<KotsTemplate> templates(Probe probe) {
        return switch (probe) {
            case Probe.Tcp(KotsTemplate host, KotsTemplate port) -> Stream.of(host, port);
            case Probe.Tls(KotsTemplate host, KotsTemplate port) -> Stream.of(host, port);
            case Probe.Http(KotsTemplate url) -> Stream.of(url);
        };
    }

    void outdate() {
        parts.forEach(LiveText::outdate);
    }

    Stream<Finding> failures() {
        return parts.stream().flatMap(text -> text.failure().stream());
    }

    ProbeTarget target(Functions functions) {
        List<String> texts =
                parts.stream().map(text -> text.text(functions).strip()).toList();
        return switch (probe) {
            case Probe.Tcp _ -> reachable(texts, ProbeTarget.Tcp::new);
            case Probe.Tls _ -> reachable(texts, ProbeTarget.Tls::new);
            case Probe.Http _ -> web(texts.getFirst());
        };
    }

    private static ProbeTarget reachable(List<String> parts, BiFunction<String, Integer, ProbeTarget> target) {
        String host = parts.getFirst();
        String port = parts.getLast();
        if (host.isEmpty() || port.isEmpty()) {
            return new Incomplete(
                    "There is no " + (host.isEmpty() ? "host" : "port") + " to connect to yet. Answer it first.");
        }
        if (!Addresses.isHost(host)) {
            return new Incomplete("The host is neither a name nor an IP address. Correct it first.");
        }
        return Numbers.isPort(port)
                ? target.apply(host, Integer.parseInt(port))
                : new Incomplete("The port must be between 1 and 65535. Correct it first.");
    }

    private static ProbeTarget web(String text) {
        if (text.isEmpty()) {
            return new Incomplete("There is no URL to connect to yet. Answer it first.");
        }
        return Addresses.absolute(text)
                .filter(url -> WEB.contains(url.getScheme().toLowerCase(java.util.Locale.ROOT)))
                .<ProbeTarget>map((URI url) -> new ProbeTarget.Http(url))
                .orElse(new Incomplete(
                        "The URL must begin with http:// or https:// and name a host. Correct it first."));
    }
}
