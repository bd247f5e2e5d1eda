package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.update.Announced;
import dev.mooring.console.update.LastCheck;
import dev.mooring.console.update.Releases;
import dev.mooring.console.update.UpdateSettings;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Fetches a release that is announced, and makes a version of it. */
@ApplicationScoped
public class FetchRelease {

    private final AppStore store;
    private final NewReleases releases;
    private final RunningChecks running;

    FetchRelease(AppStore store, NewReleases releases, RunningChecks running) {
        this.store = store;
        this.releases = releases;
        this.running = running;
    }

    /** Refused as NOT_FOUND where no such release is announced, as CONFLICT where a required one must come before it. */
    public Outcome<Version> fetch(AppSlug app, String label, String author) {
        return Refusals.guarded(() -> {
            UpdateSettings settings = store.updates(app);
            return Releases.of(settings.source())
                    .map(source -> running.alone(
                            app, "Fetching " + label, () -> fetched(app, settings, source, label, author)))
                    .orElseGet(TestUpdateSource::noSource);
        });
    }

    private Outcome<Version> fetched(
            AppSlug app, UpdateSettings settings, Releases opened, String label, String author) {
        try (Releases source = opened) {
            Optional<LastCheck> last = store.lastCheck(app);
            Optional<Announced> wanted = last.stream()
                    .flatMap(check -> check.announced().stream())
                    .filter(one -> one.release().label().equals(label))
                    .findFirst();
            return wanted.isEmpty()
                    ? unknown(label)
                    : fetched(app, settings, source, last.get(), wanted.get().release(), author);
        }
    }

    private Outcome<Version> fetched(
            AppSlug app, UpdateSettings settings, Releases source, LastCheck last, Release release, String author) {
        Optional<Release> before =
                settings
                        .order()
                        .newestFirst(last.announced().stream()
                                .map(Announced::release)
                                .toList())
                        .reversed()
                        .stream()
                        .takeWhile(other -> !other.equals(release))
                        .filter(Release::required)
                        .findFirst();
        if (before.isPresent()) {
            return comesFirst(before.get(), release);
        }
        Outcome<Version> outcome = releases.take(app, source, release, author);
        store.saveLastCheck(app, last.withAnnounced(left(last, release, outcome)));
        return outcome;
    }

    private static List<Announced> left(LastCheck last, Release release, Outcome<Version> outcome) {
        return last.announced().stream()
                .flatMap(one -> one.release().equals(release) ? left(one, outcome) : Stream.of(one))
                .toList();
    }

    private static Stream<Announced> left(Announced announced, Outcome<Version> outcome) {
        return switch (outcome) {
            case Done<Version> _ -> Stream.empty();
            case Refused<Version>(Reason _, List<Finding> findings) ->
                Stream.of(new Announced(announced.release(), findings));
        };
    }

    private static Outcome<Version> unknown(String label) {
        return Outcome.refused(
                Reason.NOT_FOUND,
                Finding.error(
                        "release-unknown",
                        "No such release is announced. Look for updates, then choose from the list.",
                        Place.ofSubject(label)));
    }

    private static Outcome<Version> comesFirst(Release required, Release release) {
        return Outcome.refused(
                Reason.CONFLICT,
                Finding.error(
                        "release-waits",
                        "Release " + required.label() + " is required before it. Fetch that one first.",
                        Place.ofSubject(release.label())));
    }
}
