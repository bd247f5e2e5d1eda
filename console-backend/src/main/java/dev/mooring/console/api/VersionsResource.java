package dev.mooring.console.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.CancelDeploy;
import dev.mooring.console.usecase.DeployOrder;
import dev.mooring.console.usecase.DeployVersion;
import dev.mooring.console.usecase.PlanVersion;
import dev.mooring.console.usecase.ShowDeploy;
import dev.mooring.console.usecase.ShowVersions;
import dev.mooring.console.version.Sequence;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Versions: what there is, what deploying one would do, and doing it. */
@Path("/api/v1/apps")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Versions")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class VersionsResource {

    private final ShowVersions versions;
    private final PlanVersion plan;
    private final DeployVersion deploy;
    private final ShowDeploy showDeploy;
    private final CancelDeploy cancel;
    private final CurrentUser user;
    private final ObjectMapper json;

    VersionsResource(
            ShowVersions versions,
            PlanVersion plan,
            DeployVersion deploy,
            ShowDeploy showDeploy,
            CancelDeploy cancel,
            CurrentUser user,
            ObjectMapper json) {
        this.versions = versions;
        this.plan = plan;
        this.deploy = deploy;
        this.showDeploy = showDeploy;
        this.cancel = cancel;
        this.user = user;
        this.json = json;
    }

    @GET
    @Path("{slug}/versions")
    @Operation(
            operationId = "listVersions",
            summary = "All versions that are kept, newest first by the vendor's order",
            description = "Each with its place, whether it may be deployed now, and how much it differs.")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = VersionJson.class)))
    public List<VersionJson> list(@PathParam("slug") String slug) {
        return Refusal.valueOf(versions.show(Slugs.of(slug))).entries().stream()
                .map(entry -> VersionJson.of(entry))
                .toList();
    }

    @GET
    @Path("{slug}/versions/{sequence: [0-9]{1,18}}")
    @Operation(operationId = "showVersion", summary = "One version")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VersionJson.class)))
    public VersionJson show(@PathParam("slug") String slug, @PathParam("sequence") long sequence) {
        return list(slug).stream()
                .filter(version -> version.sequence() == sequence)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "version-unknown",
                        "Application " + slug + " has no version " + sequence + ".",
                        "version " + sequence));
    }

    @GET
    @Path("{slug}/versions/{sequence: [0-9]{1,18}}/plan")
    @Operation(
            operationId = "planVersion",
            summary = "What deploying the version would do",
            description = "Asked of the cluster by dry run; nothing is touched.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanJson.class)))
    public PlanJson plan(@PathParam("slug") String slug, @PathParam("sequence") long sequence) {
        Sequence number = new Sequence(sequence);
        return PlanJson.of(number, Refusal.valueOf(plan.plan(Slugs.of(slug), number)));
    }

    @POST
    @Path("{slug}/versions/{sequence: [0-9]{1,18}}/deploy")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            operationId = "deployVersion",
            summary = "Deploy the version",
            description =
                    "Begins and goes on by itself; its log is at the same path. Status 409 while another deploy of"
                            + " the application runs, where the vendor's rules stand against it, where something in the plan"
                            + " is refused or to be decided, and where it would do something else than the plan whose digest is given.")
    @APIResponse(
            responseCode = "202",
            description = "It has begun",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeployJson.class)))
    public Response deploy(
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
        DecisionsJson decisions = DecisionsJson.read(json, body);
        DeployOrder order = DeployOrder.decided(user.author(), decisions.made(), decisions.digest());
        DeployJson begun = DeployJson.of(Refusal.valueOf(deploy.deploy(app, new Sequence(sequence), order)));
        return Response.accepted(begun)
                .location(URI.create("/api/v1/apps/" + app + "/versions/" + sequence + "/deploy"))
                .build();
    }

    @GET
    @Path("{slug}/versions/{sequence: [0-9]{1,18}}/deploy")
    @Operation(operationId = "showDeploy", summary = "What the version's last deploy did or does")
    @APIResponse(
            responseCode = "200",
            description = "The log; ask again until it has ended",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeployJson.class)))
    public DeployJson showDeploy(@PathParam("slug") String slug, @PathParam("sequence") long sequence) {
        return Refusal.valueOf(showDeploy.show(Slugs.of(slug), new Sequence(sequence)))
                .map(DeployJson::of)
                .orElseThrow(() -> Refusal.notFound(
                        "deploy-unknown", "Version " + sequence + " was never deployed.", "version " + sequence));
    }

    @DELETE
    @Path("{slug}/versions/{sequence: [0-9]{1,18}}/deploy")
    @Operation(
            operationId = "cancelDeploy",
            summary = "Stop the deploy of the version",
            description = "What is under way ends, waits end at once, nothing further begins. What was applied stays."
                    + " Status 409 where the version is not being deployed.")
    @APIResponse(
            responseCode = "202",
            description = "It is being stopped; the log tells when it has ended",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VersionJson.class)))
    public Response cancel(@PathParam("slug") String slug, @PathParam("sequence") long sequence) {
        return Response.accepted(VersionJson.of(
                        Refusal.valueOf(cancel.cancel(Slugs.of(slug), new Sequence(sequence), user.author()))))
                .build();
    }
}
