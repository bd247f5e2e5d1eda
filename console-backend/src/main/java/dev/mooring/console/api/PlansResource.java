package dev.mooring.console.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.deploy.SavedPlan;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.PlanVersion;
import dev.mooring.console.usecase.SharePlan;
import dev.mooring.console.version.Sequence;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Plans that are kept, so that one makes them, another one looks at them and a third one deploys them. */
@Path("/api/v1/apps")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Versions")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class PlansResource {

    private final PlanVersion plan;
    private final SharePlan share;
    private final CurrentUser user;
    private final ObjectMapper json;

    PlansResource(PlanVersion plan, SharePlan share, CurrentUser user, ObjectMapper json) {
        this.plan = plan;
        this.share = share;
        this.user = user;
        this.json = json;
    }

    @POST
    @Path("{slug}/versions/{sequence: [0-9]{1,18}}/plan")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            operationId = "keepPlan",
            summary = "Plan with decisions, and keep the plan",
            description = "Asked of the cluster by dry run; nothing but the plan is written. The newest ten are kept.")
    @APIResponse(
            responseCode = "201",
            description = "The plan",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavedPlanJson.class)))
    public Response keep(
            @PathParam("slug") String slug,
            @PathParam("sequence") long sequence,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = DecisionsJson.class)))
                    @Nullable
                    String body)
            throws JsonProcessingException {
        AppSlug app = Slugs.of(slug);
        Sequence number = new Sequence(sequence);
        Plan made = Refusal.valueOf(
                plan.plan(app, number, DecisionsJson.read(json, body).made()));
        SavedPlan saved = Refusal.valueOf(share.keep(app, number, made, user.author()));
        return Response.created(URI.create("/api/v1/apps/" + app + "/plans/" + saved.id()))
                .entity(SavedPlanJson.of(saved))
                .build();
    }

    @GET
    @Path("{slug}/plans/{id: [0-9a-f-]{1,40}}")
    @Operation(
            operationId = "showPlan",
            summary = "A plan that is kept, and what would be different by now",
            description = "Asked of the cluster by dry run; nothing is touched.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavedPlanJson.class)))
    public SavedPlanJson show(@PathParam("slug") String slug, @PathParam("id") String id) {
        return SavedPlanJson.of(Refusal.valueOf(share.show(Slugs.of(slug), id)));
    }
}
