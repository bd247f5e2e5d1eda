package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.render.Rendered.Link;
import dev.mooring.console.status.Health;
import dev.mooring.console.usecase.AppView;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application at a glance, as JSON. */
@Schema(name = "Application", description = "An application that this console looks after")
record AppJson(
        @Schema(description = "Short name, part of paths", examples = "shop")
        String slug,

        String title,

        @Schema(description = "Whether the vendor asks anything")
        boolean hasConfig,

        Health health,

        @Schema(description = "The version whose objects are in the cluster")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<VersionJson> running,

        @Schema(description = "The newest version") VersionJson desired,

        @Schema(description = "The vendor's links into the running application")
        List<LinkJson> links,

        ClusterJson cluster) {

    /** A link of the vendor's. */
    @Schema(name = "Link")
    record LinkJson(String description, String url) {
        static LinkJson of(Link link) {
            return new LinkJson(link.description(), link.url());
        }
    }

    /** The cluster that all of this is about. */
    @Schema(name = "Cluster")
    record ClusterJson(
            String name,
            String namespace,
            String version,

            @Schema(description = "Whether nothing really runs")
            boolean simulated) {
        static ClusterJson of(ClusterFacts facts) {
            return new ClusterJson(facts.name(), facts.namespace(), facts.version(), facts.simulated());
        }
    }

    static AppJson of(AppView app, List<Link> links) {
        return new AppJson(
                app.slug().value(),
                app.title(),
                app.hasConfig(),
                app.status().overall(),
                app.running().map(VersionJson::of),
                VersionJson.of(app.desired()),
                links.stream().map(LinkJson::of).toList(),
                ClusterJson.of(app.cluster()));
    }
}
