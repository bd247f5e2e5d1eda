package dev.mooring.console.api;

import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.usecase.PlanRemoval;
import dev.mooring.console.usecase.RemoveApp;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
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

/** Removing an application from the console: what that would forget and leave, and doing it. */
@Path("/api/v1/apps")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Applications")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class RemovalResource {

    private final PlanRemoval plan;
    private final RemoveApp remove;
    private final CurrentUser user;

    RemovalResource(PlanRemoval plan, RemoveApp remove, CurrentUser user) {
        this.plan = plan;
        this.remove = remove;
        this.user = user;
    }

    @GET
    @Path("{slug}/removal")
    @Operation(
            operationId = "planRemoval",
            summary = "What removing the application from the console would forget, and what it would leave",
            description = "Nothing is touched.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RemovalJson.class)))
    public RemovalJson plan(@PathParam("slug") String slug) {
        return RemovalJson.of(Refusal.valueOf(plan.plan(Slugs.of(slug))));
    }

    @DELETE
    @Path("{slug}")
    @Operation(
            operationId = "removeApp",
            summary = "Remove the application from the console",
            description =
                    "All its versions, answers, licenses, settings and logs are forgotten. What is in the cluster is"
                            + " not touched: status 409 where something runs, unless leaveRunning=true; data that an undeploy"
                            + " left stay. Status 409 also while the application is being deployed or taken out.")
    @APIResponse(
            responseCode = "200",
            description = "What was forgotten, and what was left in the cluster",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RemovalJson.class)))
    public RemovalJson remove(
            @PathParam("slug") String slug, @QueryParam("leaveRunning") @DefaultValue("false") boolean leaveRunning) {
        return RemovalJson.of(Refusal.valueOf(remove.remove(Slugs.of(slug), leaveRunning, user.author())));
    }
}
