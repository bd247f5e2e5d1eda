package dev.mooring.console.api;

import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.RowState;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.usecase.ConfigBase;
import dev.mooring.console.usecase.ConfigDraft;
import dev.mooring.console.usecase.ExportConfig;
import dev.mooring.console.usecase.ImportConfig;
import dev.mooring.console.usecase.OpenConfig;
import dev.mooring.console.usecase.SaveConfig;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The configuration: what is asked, and saving answers as a new version. */
@Path("/api/v1/apps")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Configuration")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ConfigResource {

    private static final String YAML = "application/yaml";

    private final OpenConfig open;
    private final SaveConfig save;
    private final ExportConfig export;
    private final ImportConfig imports;
    private final CurrentUser user;

    ConfigResource(OpenConfig open, SaveConfig save, ExportConfig export, ImportConfig imports, CurrentUser user) {
        this.imports = imports;
        this.open = open;
        this.save = save;
        this.export = export;
        this.user = user;
    }

    @GET
    @Path("{slug}/config")
    @Operation(
            operationId = "showConfig",
            summary = "The configuration with the answers of the newest version, or of another one",
            description = "Passwords are masked: their value is left out.")
    @APIResponse(
            responseCode = "200",
            description = "The evaluated configuration",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConfigJson.class)))
    public ConfigJson show(@PathParam("slug") String slug, @BeanParam EarlierAnswers earlier) {
        ConfigDraft draft = earlier.draft(open, Slugs.of(slug));
        return ConfigJson.of(draft.app(), draft.base().newest(), draft.session().state());
    }

    @PUT
    @Path("{slug}/config")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveConfig",
            summary = "Save answers as a new version",
            description = "Items that are not named keep what they have. As application/yaml the body is a"
                    + " kots.io/v1beta1 ConfigValues file. The running application is not touched. Status 422 where"
                    + " answers are missing or wrong, 409 where a newer version exists.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AnswersJson.class)),
                @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING))
            })
    @Parameter(
            name = "basedOn",
            description = "With application/yaml: the version that was looked at; the newest one where it is missing",
            in = org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "note",
            description = "With application/yaml: why",
            in = org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "201",
            description = "The new version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VersionJson.class)))
    public Response save(
            @PathParam("slug") String slug, @BeanParam EarlierAnswers earlier, @Nullable AnswersJson body) {
        AnswersJson answers = Bodies.given(body);
        Optional<Sequence> basedOn = Sequences.of(answers.basedOn());
        if (basedOn.isEmpty()) {
            throw Refusal.badRequest(
                    "based-on-missing", "The member basedOn must name the version that was looked at.", "basedOn");
        }
        return saved(earlier.draft(open, Slugs.of(slug)), basedOn, answers.changes(), answers.noteText());
    }

    @PUT
    @Path("{slug}/config")
    @Consumes({YAML, "application/x-yaml", "text/yaml"})
    @Operation(hidden = true)
    public Response save(
            @PathParam("slug") String slug,
            @QueryParam("basedOn") @Nullable String basedOn,
            @QueryParam("note") @DefaultValue("") String note,
            String file) {
        Optional<Sequence> base = Sequences.of(basedOn);
        ConfigDraft draft = draft(slug);
        ConfigValues answers =
                Refusal.valueOf(imports.answers(draft.session().state(), "request body", file));
        return saved(draft, base, Changes.of(answers), note);
    }

    @GET
    @Path("{slug}/config/values")
    @Produces(YAML)
    @Operation(
            operationId = "exportValues",
            summary = "The answers as a kots.io/v1beta1 ConfigValues file",
            description = "Passwords and private keys are left out unless secrets=true.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
    public String values(
            @PathParam("slug") String slug,
            @Parameter(description = "Whether passwords are written too, in plain text")
                    @QueryParam("secrets")
                    @DefaultValue("false")
                    boolean secrets) {
        ConfigDraft draft = draft(slug);
        ScreenState state = draft.session().state();
        ConfigValues values = secrets ? state.values() : withoutSecrets(state);
        return Refusal.valueOf(export.export(draft.app(), draft.basedOn(), values))
                .text();
    }

    private Response saved(ConfigDraft draft, Optional<Sequence> basedOn, Changes changes, String note) {
        ConfigValues values = Drafting.changed(draft, changes).values();
        ConfigBase base = basedOn.map(draft.base()::withNewest).orElse(draft.base());
        Version version = Refusal.valueOf(save.save(draft.app(), base, values, note, user.author()));
        return VersionJson.created(version);
    }

    private ConfigDraft draft(String slug) {
        return Refusal.valueOf(open.open(Slugs.of(slug)));
    }

    private static ConfigValues withoutSecrets(ScreenState state) {
        ConfigValues values = state.values();
        for (ItemState item :
                state.items().filter(item -> item.item().isSecret()).toList()) {
            values = values.without(item.name());
            for (RowState row : item.rows()) {
                values = values.without(row.key());
            }
        }
        return values;
    }
}
