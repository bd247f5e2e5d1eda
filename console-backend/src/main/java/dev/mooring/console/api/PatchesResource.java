package dev.mooring.console.api;

import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.ChangePatches;
import dev.mooring.console.usecase.OpenPatches;
import dev.mooring.console.usecase.PatchDraft;
import dev.mooring.console.usecase.PreviewPatches;
import dev.mooring.console.version.Sequence;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The customer's patches: what is changed in the vendor's manifests, release after release. */
@Path("/api/v1/apps/{slug}/patches")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Configuration")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class PatchesResource {

    private final OpenPatches open;
    private final PreviewPatches preview;
    private final ChangePatches change;
    private final CurrentUser user;

    PatchesResource(OpenPatches open, PreviewPatches preview, ChangePatches change, CurrentUser user) {
        this.open = open;
        this.preview = preview;
        this.change = change;
        this.user = user;
    }

    @GET
    @Operation(operationId = "showPatches", summary = "The patches of the newest version")
    @APIResponse(
            responseCode = "200",
            description = "The patches",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PatchesJson.class)))
    public PatchesJson show(@PathParam("slug") String slug) {
        return PatchesJson.of(draft(Slugs.of(slug)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePatches",
            summary = "Save patches as a new version",
            description = "All files together; one that is left out is removed. The running application is not touched."
                    + " Status 422 where a patch cannot be read or does not apply, 409 where a newer version exists.")
    @APIResponse(
            responseCode = "201",
            description = "The new version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VersionJson.class)))
    public Response change(@PathParam("slug") String slug, @Nullable PatchesJson body) {
        AppSlug app = Slugs.of(slug);
        PatchesJson wanted = Bodies.given(body);
        return VersionJson.created(Refusal.valueOf(
                change.change(app, basedOn(app, wanted), wanted.patches(), wanted.noteText(), user.author())));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewPatches",
            summary = "What patches would change",
            description = "Against what the release gives without any patch. Nothing is saved, and the cluster is not"
                    + " asked. A patch that does not apply is a finding.")
    @APIResponse(
            responseCode = "200",
            description = "The changed objects",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreviewJson.class)))
    public PreviewJson preview(@PathParam("slug") String slug, @Nullable PatchesJson body) {
        AppSlug app = Slugs.of(slug);
        PatchesJson wanted = Bodies.given(body);
        return PreviewJson.of(Refusal.valueOf(preview.preview(app, basedOn(app, wanted), wanted.patches())));
    }

    private Sequence basedOn(AppSlug app, PatchesJson wanted) {
        return Sequences.of(wanted.basedOn()).orElseGet(() -> draft(app).basedOn());
    }

    private PatchDraft draft(AppSlug app) {
        return Refusal.valueOf(open.open(app));
    }
}
