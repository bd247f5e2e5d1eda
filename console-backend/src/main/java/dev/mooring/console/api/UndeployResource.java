package dev.mooring.console.api;

import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.PlanUndeploy;
import dev.mooring.console.usecase.UndeployApp;
import dev.mooring.console.version.Sequence;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taking an application out of the cluster: what that would do, doing it, and what it did. */
@Path("/api/v1/apps")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Applications")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class UndeployResource {

    private final PlanUndeploy plan;
    private final UndeployApp undeploy;
    private final CurrentUser user;

    UndeployResource(PlanUndeploy plan, UndeployApp undeploy, CurrentUser user) {
        this.plan = plan;
        this.undeploy = undeploy;
        this.user = user;
    }

    @GET
    @Path("{slug}/undeploy/plan")
    @Operation(
            operationId = "planUndeploy",
            summary = "What taking the application out of the cluster would delete, and what would stay",
            description = "Nothing is touched.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanJson.class)))
    public PlanJson plan(
            @PathParam("slug") String slug, @QueryParam("withData") @DefaultValue("false") boolean withData) {
        return PlanJson.of(Sequence.FIRST, Refusal.valueOf(plan.plan(Slugs.of(slug), withData)));
    }

    @GET
    @Path("{slug}/undeploy")
    @Operation(operationId = "showUndeploy", summary = "What the last undeploy did or does")
    @APIResponse(
            responseCode = "200",
            description = "The log; ask again until it has ended",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeployJson.class)))
    public DeployJson show(@PathParam("slug") String slug) {
        return Refusal.valueOf(undeploy.log(Slugs.of(slug)))
                .map(DeployJson::of)
                .orElseThrow(() -> Refusal.notFound(
                        "undeploy-unknown", "Application " + slug + " was never taken out of the cluster.", slug));
    }

    @DELETE
    @Path("{slug}/undeploy")
    @Operation(
            operationId = "cancelUndeploy",
            summary = "Stop taking the application out of the cluster",
            description =
                    "What is being deleted goes, nothing further does. Status 409 where it is not being taken out.")
    @APIResponse(
            responseCode = "202",
            description = "It is being stopped; the log tells when it has ended",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeployJson.class)))
    public Response cancel(@PathParam("slug") String slug) {
        DeployJson log = DeployJson.of(Refusal.valueOf(undeploy.cancel(Slugs.of(slug), user.author())));
        return Response.accepted(log).build();
    }

    @POST
    @Path("{slug}/undeploy")
    @Operation(
            operationId = "undeployApp",
            summary = "Take the application out of the cluster",
            description = "Begins and goes on by itself; its log is at the same path. Its versions stay. Volume claims,"
                    + " definitions and with them the data go only with withData=true; namespaces always stay. Status 409"
                    + " while a deploy of the application runs, and where nothing of it is in the cluster.")
    @APIResponse(
            responseCode = "202",
            description = "It has begun",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeployJson.class)))
    public Response undeploy(
            @PathParam("slug") String slug, @QueryParam("withData") @DefaultValue("false") boolean withData) {
        AppSlug app = Slugs.of(slug);
        DeployJson begun = DeployJson.of(Refusal.valueOf(undeploy.undeploy(app, withData, user.author())));
        return Response.accepted(begun)
                .location(URI.create("/api/v1/apps/" + app + "/undeploy"))
                .build();
    }
}
