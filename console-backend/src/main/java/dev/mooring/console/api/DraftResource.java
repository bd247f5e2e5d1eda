package dev.mooring.console.api;

import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.usecase.ConfigDraft;
import dev.mooring.console.usecase.ImportConfig;
import dev.mooring.console.usecase.ImportedConfig;
import dev.mooring.console.usecase.OpenConfig;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.PreviewConfig;
import dev.mooring.console.usecase.SaveConfig;
import dev.mooring.console.version.Sequence;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Configurations being prepared: trying answers out, seeing what they change, taking a file in. */
@Path("/api/v1/apps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Configuration")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class DraftResource {

    private final OpenConfig open;
    private final PreviewConfig preview;
    private final ImportConfig imports;
    private final SaveConfig save;
    private final CurrentUser user;

    DraftResource(OpenConfig open, PreviewConfig preview, ImportConfig imports, SaveConfig save, CurrentUser user) {
        this.open = open;
        this.preview = preview;
        this.imports = imports;
        this.save = save;
        this.user = user;
    }

    @POST
    @Path("{slug}/config/evaluate")
    @Operation(operationId = "evaluateConfig", summary = "Try answers out", description = "Nothing is saved.")
    @APIResponse(
            responseCode = "200",
            description = "The configuration, evaluated with these answers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConfigJson.class)))
    public ConfigJson evaluate(@PathParam("slug") String slug, @Nullable AnswersJson body) {
        Changes changes = Bodies.given(body).changes();
        ConfigDraft draft = draft(slug);
        return ConfigJson.of(draft.app(), draft.basedOn(), Drafting.changed(draft, changes));
    }

    @POST
    @Path("{slug}/config/preview")
    @Operation(
            operationId = "previewConfig",
            summary = "What answers would change in the manifests",
            description = "Nothing is saved and the cluster is not asked; what deploying would really do is told by a"
                    + " version's plan.")
    @APIResponse(
            responseCode = "200",
            description = "The differences",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreviewJson.class)))
    public PreviewJson preview(@PathParam("slug") String slug, @Nullable AnswersJson body) {
        Changes changes = Bodies.given(body).changes();
        ConfigDraft draft = draft(slug);
        ScreenState state = Drafting.changed(draft, changes);
        return PreviewJson.of(Refusal.valueOf(preview.preview(draft.app(), draft.basedOn(), state)));
    }

    @POST
    @Path("{slug}/config/import")
    @Operation(
            operationId = "importConfig",
            summary = "Take a ConfigValues file in",
            description = "Items that the file does not name keep what they have; items that this release does not know"
                    + " are left out and told in findings. A new version is made unless it is a dry run or nothing would"
                    + " change.")
    @APIResponse(
            responseCode = "200",
            description = "What would change; nothing was saved",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportedJson.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VersionJson.class)))
    public Response take(@PathParam("slug") String slug, @Nullable ImportJson body) {
        ImportJson request = Bodies.given(body);
        String text = request.text();
        ConfigDraft draft = draft(slug);
        Sequence basedOn = Sequences.of(request.basedOn()).orElse(draft.basedOn());
        return switch (imports.read(draft.app(), draft.session().state(), "file", text, request.keys())) {
            case Outcome.Refused<ImportedConfig> refused -> throw Refusal.of(refused);
            case Outcome.Done<ImportedConfig>(ImportedConfig imported, List<Finding> notes) ->
                request.isDryRun() || imported.changes().isEmpty()
                        ? Response.ok(ImportedJson.of(imported, notes)).build()
                        : saved(draft, basedOn, imported, request.noteText());
        };
    }

    private Response saved(ConfigDraft draft, Sequence basedOn, ImportedConfig imported, String note) {
        ScreenState state = Drafting.changed(draft, Changes.of(imported.changes()));
        return VersionJson.created(
                Refusal.valueOf(save.save(draft.app(), basedOn, state.values(), note, user.author())));
    }

    private ConfigDraft draft(String slug) {
        return Refusal.valueOf(open.open(Slugs.of(slug)));
    }
}
