package dev.mooring.graphs.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.FeatureSettings;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.graphs.prometheus.Prometheuses;
import dev.mooring.graphs.prometheus.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which Prometheus an application's figures come from, as set by an admin. */
@ApplicationScoped
public class GraphsSettings {

    private static final String FEATURE = "graphs";

    /** Another console may have changed them. */
    private static final Duration RECENT = Duration.ofSeconds(10);

    private final FeatureSettings store;
    private final Prometheuses prometheuses;
    private final InstantSource clock;
    private final Map<AppSlug, Known> known = new ConcurrentHashMap<>();

    GraphsSettings(FeatureSettings store, Prometheuses prometheuses, InstantSource clock) {
        this.store = store;
        this.prometheuses = prometheuses;
        this.clock = clock;
    }

    private record Known(Settings settings, Instant until) {}

    public Outcome<Settings> read(AppSlug app) {
        Outcome<Settings> read = store.read(app, FEATURE).map(Settings::of);
        if (read instanceof Done<Settings>(Settings settings, var _)) {
            known.put(app, new Known(settings, clock.instant().plus(RECENT)));
        }
        return read;
    }

    /** As they were read a moment ago: the charts of a page ask one after the other. */
    Outcome<Settings> recent(AppSlug app) {
        Known recent = known.get(app);
        return recent != null && clock.instant().isBefore(recent.until()) ? new Done<>(recent.settings()) : read(app);
    }

    /** What is wrong with them is told, and nothing is stored then. */
    public Outcome<Settings> save(AppSlug app, Settings settings, String author) {
        List<Finding> findings = settings.findings();
        if (!findings.isEmpty()) {
            return new Refused<>(Reason.INVALID, findings);
        }
        prometheuses.forget(settings);
        Outcome<Settings> saved =
                store.save(app, FEATURE, settings.stored(), author).map(Settings::of);
        known.remove(app);
        return saved;
    }
}
