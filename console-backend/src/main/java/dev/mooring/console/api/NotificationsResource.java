package dev.mooring.console.api;

import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.notify.NotifyRequest;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.SaveNotifications;
import dev.mooring.console.usecase.ShowNotifications;
import dev.mooring.console.usecase.TestNotification;
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

/** Who is told what about an application, and what was sent. */
@Path("/api/v1/apps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Notifications")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class NotificationsResource {

    private final ShowNotifications show;
    private final SaveNotifications save;
    private final TestNotification test;
    private final CurrentUser user;

    NotificationsResource(ShowNotifications show, SaveNotifications save, TestNotification test, CurrentUser user) {
        this.show = show;
        this.save = save;
        this.test = test;
        this.user = user;
    }

    @GET
    @Path("{slug}/notifications")
    @Operation(operationId = "showNotifications", summary = "Who is told what, and what was sent")
    @APIResponse(
            responseCode = "200",
            description = "Settings and log",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NotificationsJson.class)))
    public NotificationsJson show(@PathParam("slug") String slug) {
        return NotificationsJson.of(Refusal.valueOf(show.show(Slugs.of(slug))));
    }

    @PUT
    @Path("{slug}/notifications")
    @Operation(
            operationId = "saveNotifications",
            summary = "Say who is told what",
            description = "Replaces the settings as a whole; only the secrets stay where none are given.")
    @APIResponse(
            responseCode = "200",
            description = "The settings as they are now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NotifySettingsJson.class)))
    public NotifySettingsJson save(@PathParam("slug") String slug, @Nullable NotifySettingsJson body) {
        NotifyRequest request = Bodies.given(body).request();
        return NotifySettingsJson.of(Refusal.valueOf(save.save(Slugs.of(slug), request, user.author())));
    }

    @POST
    @Path("{slug}/notifications/test")
    @Operation(
            operationId = "testNotification",
            summary = "Send a test by one channel",
            description =
                    "It is tried once, and written into the log. Status 422 where it did not arrive, with the reason.")
    @APIResponse(
            responseCode = "200",
            description = "It has arrived",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NotificationsJson.TestedJson.class)))
    public NotificationsJson.TestedJson test(
            @PathParam("slug") String slug, NotificationsJson.@Nullable TestJson body) {
        NotificationsJson.TestJson wanted = Bodies.given(body);
        if (wanted.channel() == null) {
            throw Refusal.badRequest("channel-missing", "Say which channel to try.", "channel");
        }
        AppSlug app = Slugs.of(slug);
        NotifyRequest request = wanted.settings() == null
                ? NotifyRequest.of(Refusal.valueOf(show.show(app)).settings())
                : wanted.settings().request();
        return new NotificationsJson.TestedJson(Refusal.valueOf(test.test(app, request, wanted.channel())));
    }
}
