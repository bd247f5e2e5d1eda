package dev.mooring.console.api;

import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.usecase.ExplainObject;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The objects that an application consists of. */
@Path("/api/v1/apps/{slug}/objects")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Applications")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ObjectsResource {

    private final ExplainObject explain;

    ObjectsResource(ExplainObject explain) {
        this.explain = explain;
    }

    @GET
    @Path("{kind}/{name}/cause")
    @Operation(
            operationId = "explainObject",
            summary = "Why an object is not ready",
            description =
                    "Looked for in the cluster now: the chain down to what explains it, with exit code and the end of the"
                            + " container's log. No causes where nothing speaks against the object.")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplanationJson.class)))
    public ExplanationJson cause(
            @PathParam("slug") String slug,
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @QueryParam("namespace") @DefaultValue("") String namespace) {
        return ExplanationJson.of(Refusal.valueOf(explain.explain(Slugs.of(slug), kind, name, namespace)));
    }
}
