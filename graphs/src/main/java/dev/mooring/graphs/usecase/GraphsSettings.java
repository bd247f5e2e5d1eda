package dev.mooring.graphs.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.FeatureSettings;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.graphs.prometheus.Prometheuses;
import dev.mooring.graphs.prometheus.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which Prometheus an application's figures come from, as set by an admin. */
@ApplicationScoped
public class GraphsSettings {

    private static final String FEATURE = "graphs";

    private final FeatureSettings store;
    private final Prometheuses prometheuses;

    GraphsSettings(FeatureSettings store, Prometheuses prometheuses) {
        this.store = store;
        this.prometheuses = prometheuses;
    }

    public Outcome<Settings> read(AppSlug app) {
        return store.read(app, FEATURE).map(Settings::of);
    }

    /** What is wrong with them is told, and nothing is stored then. */
    public Outcome<Settings> save(AppSlug app, Settings settings, String author) {
        List<Finding> findings = settings.findings();
        if (!findings.isEmpty()) {
            return new Refused<>(Reason.INVALID, findings);
        }
        prometheuses.forget(settings);
        return store.save(app, FEATURE, settings.stored(), author).map(Settings::of);
    }
}
