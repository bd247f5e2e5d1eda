package dev.mooring.graphs.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.ListVersions;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.shell.TimelineMark;
import dev.mooring.ui.shell.TimelineSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The last deploy of each version. */
@ApplicationScoped
class DeployMarks implements TimelineSource {

    private final ListVersions versions;

    DeployMarks(ListVersions versions) {
        this.versions = versions;
    }

    @Override
    public Outcome<List<TimelineMark>> marks(AppSlug app, Instant from, Instant to) {
        return versions.list(app).map(all -> all.stream()
                .flatMap(version -> mark(version).stream())
                .filter(mark -> !mark.at().isBefore(from) && !mark.at().isAfter(to))
                .toList());
    }

    private static Optional<TimelineMark> mark(Version version) {
        String name = "Version " + version.sequence()
                + (version.versionLabel().isEmpty() ? "" : " (" + version.versionLabel() + ")");
        return switch (version.state()) {
            case VersionState.Deployed(Instant at) -> Optional.of(new TimelineMark(at, name + " deployed", true));
            case VersionState.Failed(Instant at, var _, var _) ->
                Optional.of(new TimelineMark(
                        at, "Deploy of " + name.toLowerCase(java.util.Locale.ROOT) + " failed", false));
            case VersionState.NeedsConfig _,
                    VersionState.Ready _,
                    VersionState.Deploying _,
                    VersionState.Cancelling _ -> Optional.empty();
        };
    }
}
