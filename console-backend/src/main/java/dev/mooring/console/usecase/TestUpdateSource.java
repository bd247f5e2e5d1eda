package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.update.Releases;
import dev.mooring.console.update.UpdateRequest;
import dev.mooring.console.update.UpdateSettings;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Release;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Tries a source of updates before it is saved; nothing is fetched or changed. */
@ApplicationScoped
public class TestUpdateSource {

    private final AppStore store;

    TestUpdateSource(AppStore store) {
        this.store = store;
    }

    /** Asks the source: takes as long as that answers. */
    public Outcome<SourceTest> test(AppSlug app, UpdateRequest request) {
        return Refusals.guarded(() -> {
            UpdateRequest.Reading reading = request.read(store.updates(app));
            return reading.settings()
                    .map(TestUpdateSource::tried)
                    .orElseGet(() -> new Refused<>(Reason.INVALID, reading.findings()));
        });
    }

    private static Outcome<SourceTest> tried(UpdateSettings settings) {
        Optional<Releases> opened = Releases.of(settings.source());
        if (opened.isEmpty()) {
            return noSource();
        }
        try (Releases source = opened.get()) {
            Releases.Listing listing = source.list();
            return Finding.anyError(listing.findings())
                    ? new Refused<>(Reason.INVALID, listing.findings())
                    : new Done<>(found(settings, listing), listing.findings());
        }
    }

    private static SourceTest found(UpdateSettings settings, Releases.Listing listing) {
        List<Release> offered = listing.releases().stream()
                .filter(release -> !release.demoted())
                .toList();
        return new SourceTest(
                offered.size(), settings.order().newestFirst(offered).stream().findFirst());
    }

    static <T> Outcome<T> noSource() {
        return Outcome.refused(
                Reason.CONFLICT,
                Finding.error(
                        "updates-no-source",
                        "No source of updates is set. Choose a registry or a folder in the settings, or upload the release.",
                        Place.NONE));
    }
}
