package dev.mooring.console.api;

import dev.mooring.config.evaluation.GroupState;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.ItemType;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.config.values.ConfigValuesFile;
import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.api.problem.ProblemKind;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.ConfigDraft;
import dev.mooring.console.usecase.OpenConfig;
import dev.mooring.console.usecase.SaveConfig;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
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

/** The configuration: what is asked, trying answers out, and saving them as a new version. */
@Path("/api/v1/apps/{slug}/config")
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
    private final CurrentUser user;

    ConfigResource(OpenConfig open, SaveConfig save, CurrentUser user) {
        this.open = open;
        this.save = save;
        this.user = user;
    }

    @GET
    @Operation(
            operationId = "showConfig",
            summary = "The configuration with the newest version's answers",
            description = "Passwords are masked: their value is left out.")
    @APIResponse(
            responseCode = "200",
            description = "The evaluated configuration",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConfigJson.class)))
    public ConfigJson show(@PathParam("slug") String slug) {
        ConfigDraft draft = draft(slug);
        return ConfigJson.of(draft.app(), draft.basedOn(), draft.session().state());
    }

    @POST
    @Path("evaluate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "evaluateConfig", summary = "Try answers out", description = "Nothing is saved.")
    @APIResponse(
            responseCode = "200",
            description = "The configuration, evaluated with these answers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConfigJson.class)))
    public ConfigJson evaluate(@PathParam("slug") String slug, @Nullable AnswersJson body) {
        Map<ItemName, Optional<Answer>> answers = given(body).byItem();
        ConfigDraft draft = draft(slug);
        return ConfigJson.of(draft.app(), draft.basedOn(), Drafting.answered(draft, answers));
    }

    @PUT
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
    public Response save(@PathParam("slug") String slug, @Nullable AnswersJson body) {
        AnswersJson answers = given(body);
        if (answers.basedOn() == null || answers.basedOn() < 0) {
            throw Refusal.badRequest(
                    "based-on-missing", "The member basedOn must name the version that was looked at.", "basedOn");
        }
        return saved(slug, Optional.of(new Sequence(answers.basedOn())), answers.byItem(), answers.noteText());
    }

    @PUT
    @Consumes({YAML, "application/x-yaml", "text/yaml"})
    @Operation(hidden = true)
    public Response save(
            @PathParam("slug") String slug,
            @QueryParam("basedOn") @Nullable Long basedOn,
            @QueryParam("note") @DefaultValue("") String note,
            String file) {
        ConfigValuesFile.Reading reading = ConfigValuesFile.read("request body", file);
        if (Finding.anyError(reading.findings())) {
            throw new Refusal(ProblemKind.INVALID, reading.findings());
        }
        Optional<Sequence> base =
                Optional.ofNullable(basedOn).filter(number -> number >= 0).map(Sequence::new);
        return saved(slug, base, Drafting.byItem(reading.values()), note);
    }

    @GET
    @Path("values")
    @Produces(YAML)
    @Operation(
            operationId = "exportValues",
            summary = "The answers as a kots.io/v1beta1 ConfigValues file",
            description = "Passwords are left out unless secrets=true.")
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
        ConfigScreen screen =
                new ConfigScreen(state.groups().stream().map(GroupState::group).toList());
        return ConfigValuesFile.write(draft.app().value(), secrets ? state.values() : withoutPasswords(state), screen);
    }

    private Response saved(
            String slug, Optional<Sequence> basedOn, Map<ItemName, Optional<Answer>> answers, String note) {
        AppSlug app = Slugs.of(slug);
        ConfigDraft draft = draft(slug);
        ConfigValues values = Drafting.answered(draft, answers).values();
        Version version = Refusal.valueOf(save.save(app, basedOn.orElse(draft.basedOn()), values, note, user.author()));
        return Response.created(URI.create("/api/v1/apps/" + app + "/versions/" + version.sequence()))
                .entity(VersionJson.of(version))
                .build();
    }

    private ConfigDraft draft(String slug) {
        return Refusal.valueOf(open.open(Slugs.of(slug)));
    }

    private static AnswersJson given(@Nullable AnswersJson body) {
        if (body == null) {
            throw Refusal.badRequest("body-missing", "The request has no body.", "body");
        }
        return body;
    }

    private static ConfigValues withoutPasswords(ScreenState state) {
        List<ItemName> passwords = state.items()
                .filter(item -> item.type() == ItemType.PASSWORD)
                .map(ItemState::name)
                .toList();
        ConfigValues values = state.values();
        for (ItemName password : passwords) {
            values = values.without(password);
        }
        return values;
    }
}
