package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.update.Releases;
import dev.mooring.console.update.UpdateRequest;
import dev.mooring.console.update.UpdateSettings;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Takes in an application by the newest release of a source, which is where its updates come from then. */
@ApplicationScoped
public class InstallFromSource {

    private final AppStore store;
    private final InstallPackage install;
    private final AppNews news;

    InstallFromSource(AppStore store, InstallPackage install, AppNews news) {
        this.store = store;
        this.install = install;
        this.news = news;
    }

    /**
     * Takes as long as the source does.
     *
     * @param license the license file's text, empty where none is given
     */
    public Outcome<Version> install(UpdateRequest request, String license, String author) {
        UpdateRequest.Reading reading = request.read(UpdateSettings.DEFAULT);
        return reading.settings()
                .map(settings -> Releases.of(settings.source())
                        .map(source -> installed(settings, source, license, author))
                        .orElseGet(TestUpdateSource::noSource))
                .orElseGet(() -> new Refused<>(Reason.INVALID, reading.findings()));
    }

    private Outcome<Version> installed(UpdateSettings settings, Releases opened, String license, String author) {
        try (Releases source = opened) {
            Releases.Listing listing = source.list();
            if (Finding.anyError(listing.findings())) {
                return new Refused<>(Reason.INVALID, listing.findings());
            }
            Optional<Release> newest = settings
                    .order()
                    .newestFirst(listing.releases().stream()
                            .filter(release -> !release.demoted())
                            .toList())
                    .stream()
                    .findFirst();
            return newest.map(release -> installed(settings, source, release, license, author))
                    .orElseGet(() -> nothingThere(settings));
        }
    }

    private Outcome<Version> installed(
            UpdateSettings settings, Releases source, Release release, String license, String author) {
        Releases.Fetching fetching = source.fetch(release);
        if (fetching.files().isEmpty()) {
            return new Refused<>(Reason.INVALID, fetching.findings());
        }
        Outcome<Version> outcome = install.take(new InstallPackage.Delivery(
                fetching.files().get(),
                license,
                Optional.of(release.withNotes(fetching.notes())),
                Optional.empty(),
                "",
                author));
        return Refusals.guarded(() -> remembered(settings, outcome));
    }

    private Outcome<Version> remembered(UpdateSettings settings, Outcome<Version> outcome) {
        if (outcome instanceof Done<Version>(Version version, List<Finding> _)) {
            store.saveUpdates(version.app(), settings);
            news.publish(new AppEvent.UpdatesChanged(version.app()));
        }
        return outcome;
    }

    private static Outcome<Version> nothingThere(UpdateSettings settings) {
        return Outcome.refused(
                Reason.INVALID,
                Finding.error(
                        "releases-none",
                        "The source offers no release. Check the channel, or ask the vendor.",
                        Place.ofSubject(settings.source().words())));
    }
}
