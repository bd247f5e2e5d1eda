package dev.mooring.console.api;

import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.usecase.CompareVersions;
import dev.mooring.console.version.Sequence;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Two versions side by side. */
@Path("/api/v1/apps")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Versions")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ComparisonResource {

    private final CompareVersions compare;

    ComparisonResource(CompareVersions compare) {
        this.compare = compare;
    }

    @GET
    @Path("{slug}/versions/{from: [0-9]{1,18}}/compare/{to: [0-9]{1,18}}")
    @Operation(
            operationId = "compareVersions",
            summary = "What differs between two versions",
            description = "Answers, objects, charts, images, license and patches; secrets only as changed.")
    @APIResponse(
            responseCode = "200",
            description = "The differences",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ComparisonJson.class)))
    public ComparisonJson compare(
            @PathParam("slug") String slug, @PathParam("from") long from, @PathParam("to") long to) {
        return ComparisonJson.of(
                Refusal.valueOf(compare.compare(Slugs.of(slug), new Sequence(from), new Sequence(to))));
    }
}
