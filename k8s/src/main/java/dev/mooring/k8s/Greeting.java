package dev.mooring.k8s;

import dev.mooring.console.cluster.ClusterFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says on the standard output where the console is and, once, what its password is. Never goes through the log. */
@ApplicationScoped
class Greeting {

    private static final String RULE = "-".repeat(72);

    private final InstantSource clock;
    private final String host;
    private final int port;

    Greeting(
            InstantSource clock,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.clock = clock;
        this.host = host;
        this.port = port;
    }

    void print(ClusterFacts cluster, Optional<String> generated) {
        System.out.println(text(cluster, generated));
        System.out.flush();
    }

    String text(ClusterFacts cluster, Optional<String> generated) {
        StringBuilder text = new StringBuilder(RULE).append('\n');
        text.append("Mooring is ready in ").append(seconds()).append(" s\n\n");
        text.append("  address    ").append(url()).append('\n');
        text.append("  password   ")
                .append(generated.orElse("as set before, or by MOORING_PASSWORD"))
                .append('\n');
        text.append("  cluster    ").append(clusterLine(cluster)).append('\n');
        generated.ifPresent(
                password -> text.append("\nThis password is shown once. Change it on the settings page.\n"));
        return text.append(RULE).toString();
    }

    private static String clusterLine(ClusterFacts cluster) {
        return cluster.simulated()
                ? "simulated, inside this process: nothing really runs, and all is gone at the end"
                : cluster.name() + ", namespace " + cluster.namespace();
    }

    private String url() {
        return "http://" + (host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host) + ":" + port;
    }

    private String seconds() {
        Instant begun = ProcessHandle.current().info().startInstant().orElseGet(clock::instant);
        return String.format(
                Locale.ROOT, "%.1f", Duration.between(begun, clock.instant()).toMillis() / 1000.0);
    }
}
