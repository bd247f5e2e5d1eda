package dev.mooring.console.api;

import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.usecase.ChangeSettings;
import dev.mooring.console.usecase.ShowSettings;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** How Mooring looks after an application. */
@Path("/api/v1/apps")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Settings")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class SettingsResource {

    private final ShowSettings show;
    private final ChangeSettings change;
    private final CurrentUser user;

    SettingsResource(ShowSettings show, ChangeSettings change, CurrentUser user) {
        this.show = show;
        this.change = change;
        this.user = user;
    }

    @GET
    @Path("{slug}/settings")
    @Operation(operationId = "showSettings", summary = "How Mooring looks after the application")
    @APIResponse(
            responseCode = "200",
            description = "The settings",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SettingsJson.class)))
    public SettingsJson show(@PathParam("slug") String slug) {
        return SettingsJson.of(Refusal.valueOf(show.show(Slugs.of(slug))));
    }

    @PUT
    @Path("{slug}/settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeSettings",
            summary = "Change how Mooring looks after the application",
            description = "Makes no version and touches nothing that runs.")
    @APIResponse(
            responseCode = "200",
            description = "The settings as they are now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SettingsJson.class)))
    public SettingsJson change(@PathParam("slug") String slug, @Nullable SettingsJson body) {
        SettingsJson wanted = Bodies.given(body).checked();
        return SettingsJson.of(
                Refusal.valueOf(change.change(Slugs.of(slug), wanted::onto, user.author())));
    }
}
