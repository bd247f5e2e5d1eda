package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.console.api.RegistryJson.VersionRegistryJson;
import dev.mooring.console.api.problem.FindingJson;
import dev.mooring.console.usecase.VersionEntry;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version as JSON; its answers are at the configuration, its license stays inside. */
@Schema(name = "Version", description = "One immutable state of an application")
record VersionJson(
        @Schema(description = "Slug of the application", examples = "shop")
        String app,

        @Schema(description = "Number of the version on this cluster, from 0")
        long sequence,

        @Schema(description = "The vendor's name of the release")
        String versionLabel,

        @Schema(description = "Names the package's content") String packageDigest,
        VersionSource source,

        @Schema(description = "Who made it", examples = "token:ci")
        String author,

        Instant created,
        String note,

        @Schema(description = "The version that it was made from") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Long> parent,

        StateJson state,
        ReleaseJson release,

        @Schema(description = "Where its images come from; missing where it was made before that was written down")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<VersionRegistryJson> registry,

        @Schema(description = "Where it stands among the others; missing in the answer to a request that made it")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<StandingJson> standing) {

    /** Where a version stands, flat. */
    @Schema(name = "VersionState")
    record StateJson(
            Kind kind,

            @Schema(description = "Since when") @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<Instant> since,

            @Schema(description = "Why it failed") List<FindingJson> findings,

            @Schema(description = "The version that Mooring deployed because of that")
            @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<Long> rolledBackTo) {

        /** The name of a state. */
        enum Kind {
            NEEDS_CONFIG,
            READY,
            DEPLOYING,
            CANCELLING,
            DEPLOYED,
            FAILED
        }

        static StateJson of(VersionState state) {
            return switch (state) {
                case VersionState.NeedsConfig() -> of(Kind.NEEDS_CONFIG, Optional.empty());
                case VersionState.Ready() -> of(Kind.READY, Optional.empty());
                case VersionState.Deploying deploying -> of(Kind.DEPLOYING, Optional.of(deploying.since()));
                case VersionState.Cancelling cancelling -> of(Kind.CANCELLING, Optional.of(cancelling.since()));
                case VersionState.Deployed deployed -> of(Kind.DEPLOYED, Optional.of(deployed.at()));
                case VersionState.Failed failed ->
                    new StateJson(
                            Kind.FAILED,
                            Optional.of(failed.at()),
                            failed.causes().stream().map(FindingJson::of).toList(),
                            failed.rolledBackTo().map(Sequence::value));
            };
        }

        private static StateJson of(Kind kind, Optional<Instant> since) {
            return new StateJson(kind, since, List.of(), Optional.empty());
        }
    }

    /** The answer to a request that made a version. */
    static Response created(Version version) {
        return Response.created(URI.create("/api/v1/apps/" + version.app() + "/versions/" + version.sequence()))
                .entity(of(version))
                .build();
    }

    static VersionJson of(Version version) {
        return of(version, Optional.empty());
    }

    static VersionJson of(VersionEntry entry) {
        return of(entry.version(), Optional.of(StandingJson.of(entry)));
    }

    private static VersionJson of(Version version, Optional<StandingJson> standing) {
        return new VersionJson(
                version.app().value(),
                version.sequence().value(),
                version.versionLabel(),
                version.packageDigest(),
                version.source(),
                version.author(),
                version.created(),
                version.note(),
                version.parent().map(Sequence::value),
                StateJson.of(version.state()),
                ReleaseJson.of(version.release()),
                version.registry().map(VersionRegistryJson::of),
                standing);
    }
}
