package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.update.Announced;
import dev.mooring.console.update.Releases;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fetches releases from a source and makes versions of them. */
@ApplicationScoped
class NewReleases {

    private final InstallPackage install;
    private final RunningChecks running;

    NewReleases(InstallPackage install, RunningChecks running) {
        this.install = install;
        this.running = running;
    }

    /** @param made versions, the oldest first */
    record Taken(List<Version> made, List<Announced> left) {}

    /**
     * One after the other, the oldest first. One that cannot be had does not keep back later ones, unless it is required:
     * nothing that is after it could be deployed.
     */
    Taken take(AppSlug app, Releases source, List<Release> releases, String author) {
        List<Version> made = new ArrayList<>();
        List<Announced> left = new ArrayList<>();
        Optional<Release> barrier = Optional.empty();
        for (int index = 0; index < releases.size(); index++) {
            Release release = releases.get(index);
            if (barrier.isPresent()) {
                left.add(new Announced(release, List.of(waitsFor(release, barrier.get()))));
                continue;
            }
            running.say(app, "Fetching " + release.label() + ", " + (index + 1) + " of " + releases.size());
            switch (take(app, source, release, author)) {
                case Done<Version>(Version version, List<Finding> _) -> made.add(version);
                case Refused<Version>(Reason _, List<Finding> findings) -> {
                    left.add(new Announced(release, findings));
                    barrier = Optional.of(release).filter(Release::required);
                }
            }
        }
        return new Taken(made, left);
    }

    /** Fetches one release and makes a version of it. */
    Outcome<Version> take(AppSlug app, Releases source, Release release, String author) {
        Releases.Fetching fetching = source.fetch(release);
        return fetching.files().isEmpty()
                ? new Refused<>(Reason.INVALID, fetching.findings())
                : Refusals.guarded(
                        () -> made(app, fetching.files().get(), release.withNotes(fetching.notes()), author));
    }

    private Outcome<Version> made(AppSlug app, PackageFiles files, Release release, String author) {
        return install.take(new InstallPackage.Delivery(files, "", Optional.of(release), Optional.of(app), "", author));
    }

    private static Finding waitsFor(Release release, Release barrier) {
        return Finding.info(
                "release-waits",
                "It was not fetched, because release " + barrier.label()
                        + " is required before it and could not be had.",
                Place.ofSubject(release.label()));
    }
}
