package dev.mooring.graphs.prometheus;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ServiceProxy;
import dev.mooring.console.connection.Vantage;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Opens the Prometheus that settings mean, by the way that is open to this console. What was opened is used again for a
 * while, so that a page with ten charts neither looks for it nor reads the Secret ten times; after that it is looked for
 * anew, and its client is kept as long as address and credentials stay the same.
 */
public final class Prometheuses implements AutoCloseable {

    private static final Duration OPEN = Duration.ofMinutes(1);
    private static final int MOST_OPEN = 16;

    private final Cluster cluster;
    private final ServiceProxy services;
    private final Vantage vantage;
    private final InstantSource clock;
    private final PrometheusFinder finder;
    private final Map<Settings, Kept> open = new HashMap<>();

    /** @param vantage from where this console reaches things */
    public Prometheuses(Cluster cluster, ServiceProxy services, Vantage vantage, InstantSource clock) {
        this.cluster = cluster;
        this.services = services;
        this.vantage = vantage;
        this.clock = clock;
        this.finder = new PrometheusFinder(cluster);
    }

    /** What there is to ask. */
    public sealed interface Opened {

        /** Somebody to ask. */
        record Ready(PrometheusClient client, Address address) implements Opened {}

        /** Nothing is set and nothing was found. */
        record Nowhere() implements Opened {}

        /** What was set cannot be used. */
        record Unusable(Finding finding) implements Opened {}
    }

    /**
     * What was opened.
     *
     * @param origin what its client was made of; empty where there is none
     * @param until when it is looked for anew
     */
    private record Kept(Opened opened, Optional<Origin> origin, Instant until) {}

    private record Origin(Address address, Credentials credentials) {}

    /** Asks the cluster, unless it did so a moment ago. */
    public synchronized Opened open(Settings settings) {
        Kept kept = open.get(settings);
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return kept.opened();
        }
        Kept next = fresh(settings, Optional.ofNullable(kept));
        if (kept != null && !kept.origin().equals(next.origin())) {
            close(kept.opened());
        }
        if (kept == null && open.size() >= MOST_OPEN) {
            close();
        }
        open.put(settings, next);
        return next.opened();
    }

    /** Is looked for anew when it is opened next: something about it was changed just now. */
    public synchronized void forget(Settings settings) {
        open.computeIfPresent(settings, (_, kept) -> new Kept(kept.opened(), kept.origin(), Instant.MIN));
    }

    private Kept fresh(Settings settings, Optional<Kept> before) {
        Optional<Address> address = settings.address().isEmpty() ? finder.find() : Address.parse(settings.address());
        if (address.isEmpty()) {
            return withoutClient(
                    settings.address().isEmpty()
                            ? new Opened.Nowhere()
                            : new Opened.Unusable(settings.findings().getFirst()));
        }
        return switch (new CredentialsSecret(cluster, settings.secret()).read()) {
            case CredentialsSecret.Reading.Read(Credentials credentials) ->
                of(new Origin(address.get(), credentials), before);
            case CredentialsSecret.Reading.Unusable(Finding finding) -> withoutClient(new Opened.Unusable(finding));
        };
    }

    private Kept withoutClient(Opened opened) {
        return new Kept(opened, Optional.empty(), end());
    }

    private Kept of(Origin origin, Optional<Kept> before) {
        Opened opened = before.filter(kept -> kept.origin().equals(Optional.of(origin)))
                .map(Kept::opened)
                .orElseGet(() -> opened(origin.address(), origin.credentials()));
        return new Kept(opened, Optional.of(origin), end());
    }

    private Instant end() {
        return clock.instant().plus(OPEN);
    }

    private Opened opened(Address address, Credentials credentials) {
        try {
            Transport transport =
                    switch (address) {
                        case Address.Web(var url) -> new WebTransport(url, credentials);
                        case Address.InCluster service ->
                            vantage == Vantage.IN_CLUSTER
                                    ? new WebTransport(service.url(), credentials)
                                    : new ApiServerTransport(services, service);
                    };
            return new Opened.Ready(new PrometheusClient(transport, address.words()), address);
        } catch (GeneralSecurityException | IOException e) {
            return new Opened.Unusable(Finding.error(
                    "prometheus-authorities",
                    "The certificates under ca.crt cannot be read. Give them as PEM: the text between BEGIN CERTIFICATE and"
                            + " END CERTIFICATE, with these lines.",
                    Place.ofSubject(address.words())));
        }
    }

    @Override
    public synchronized void close() {
        open.values().forEach(kept -> close(kept.opened()));
        open.clear();
    }

    private static void close(Opened opened) {
        if (opened instanceof Opened.Ready(PrometheusClient client, Address _)) {
            client.close();
        }
    }
}
