package dev.mooring.console.api;

import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.api.RegistryJson.SavedJson;
import dev.mooring.console.api.RegistryJson.SettingJson;
import dev.mooring.console.api.RegistryJson.TestJson;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.usecase.SaveRegistry;
import dev.mooring.console.usecase.ShowRegistry;
import dev.mooring.console.usecase.TestRegistry;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where an application's images come from. */
@Path("/api/v1/apps/{slug}/registry")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Registry")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class RegistryResource {

    private final ShowRegistry show;
    private final SaveRegistry save;
    private final TestRegistry test;
    private final CurrentUser user;

    RegistryResource(ShowRegistry show, SaveRegistry save, TestRegistry test, CurrentUser user) {
        this.show = show;
        this.save = save;
        this.test = test;
        this.user = user;
    }

    @GET
    @Operation(operationId = "showRegistry", summary = "Where images come from, and what the newest version has")
    @APIResponse(
            responseCode = "200",
            description = "The setting",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegistryJson.class)))
    public RegistryJson show(@PathParam("slug") String slug) {
        return RegistryJson.of(Refusal.doneOf(show.show(Slugs.of(slug))));
    }

    @PUT
    @Operation(
            operationId = "saveRegistry",
            summary = "Say where images come from",
            description =
                    "Where that makes a difference to the newest version, a new one is made of the same release and"
                            + " answers; the running application is not touched. Status 422 where the setting cannot be, or its"
                            + " login cannot be had.")
    @APIResponse(
            responseCode = "200",
            description = "The setting as it is now, and the version that was made",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavedJson.class)))
    public SavedJson save(@PathParam("slug") String slug, @Nullable SettingJson body) {
        SettingJson wanted = Bodies.given(body);
        return SavedJson.of(Refusal.doneOf(save.save(Slugs.of(slug), wanted.request(), wanted.why(), user.author())));
    }

    @POST
    @Path("test")
    @Operation(
            operationId = "testRegistry",
            summary = "Try a registry before it is saved",
            description =
                    "The console asks it from where it runs; nothing is pulled or changed. Status 422 where it does"
                            + " not answer or does not take the login, with the reason; 409 where there is none to ask.")
    @APIResponse(
            responseCode = "200",
            description = "It answers",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TestJson.class)))
    public TestJson test(@PathParam("slug") String slug, @Nullable SettingJson body) {
        return new TestJson(
                Refusal.valueOf(test.test(Slugs.of(slug), Bodies.given(body).request())));
    }
}
