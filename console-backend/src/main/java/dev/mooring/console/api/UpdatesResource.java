package dev.mooring.console.api;

import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.usecase.CheckForUpdates;
import dev.mooring.console.usecase.FetchRelease;
import dev.mooring.console.usecase.SaveUpdates;
import dev.mooring.console.usecase.ShowUpdates;
import dev.mooring.console.usecase.SourceTest;
import dev.mooring.console.usecase.TestUpdateSource;
import dev.mooring.console.version.Release;
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

/** Updates: where they come from, and looking for them. */
@Path("/api/v1/apps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Updates")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class UpdatesResource {

    private final ShowUpdates show;
    private final SaveUpdates save;
    private final TestUpdateSource test;
    private final CheckForUpdates check;
    private final FetchRelease fetch;
    private final CurrentUser user;

    UpdatesResource(
            ShowUpdates show,
            SaveUpdates save,
            TestUpdateSource test,
            CheckForUpdates check,
            FetchRelease fetch,
            CurrentUser user) {
        this.show = show;
        this.save = save;
        this.test = test;
        this.check = check;
        this.fetch = fetch;
        this.user = user;
    }

    @GET
    @Path("{slug}/updates")
    @Operation(operationId = "showUpdates", summary = "Where updates come from, and what the last look brought")
    @APIResponse(
            responseCode = "200",
            description = "Settings and results",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UpdatesJson.class)))
    public UpdatesJson show(@PathParam("slug") String slug) {
        return UpdatesJson.of(Refusal.valueOf(show.show(Slugs.of(slug))));
    }

    @PUT
    @Path("{slug}/updates")
    @Operation(operationId = "saveUpdates", summary = "Say where updates come from")
    @APIResponse(
            responseCode = "200",
            description = "The settings as they are now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UpdateSettingsJson.class)))
    public UpdateSettingsJson save(@PathParam("slug") String slug, @Nullable UpdateSettingsJson body) {
        return UpdateSettingsJson.of(
                Refusal.valueOf(save.save(Slugs.of(slug), Bodies.given(body).request(), user.author())));
    }

    @POST
    @Path("{slug}/updates/test")
    @Operation(
            operationId = "testUpdateSource",
            summary = "Try a source before it is saved",
            description = "Nothing is fetched or changed. Status 422 where it cannot be read, with the reason.")
    @APIResponse(
            responseCode = "200",
            description = "It can be read",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UpdatesJson.TestJson.class)))
    public UpdatesJson.TestJson test(@PathParam("slug") String slug, @Nullable UpdateSettingsJson body) {
        SourceTest found =
                Refusal.valueOf(test.test(Slugs.of(slug), Bodies.given(body).request()));
        return new UpdatesJson.TestJson(found.releases(), found.newest().map(Release::label), found.words());
    }

    @POST
    @Path("{slug}/updates/check")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "checkForUpdates",
            summary = "Look for updates now",
            description =
                    "Answers when it has ended. Each new release becomes a version; a source that cannot be read is told"
                            + " in the result. Status 409 while updates are looked for already, or where no source is set.")
    @APIResponse(
            responseCode = "200",
            description = "What came of it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UpdatesJson.CheckJson.class)))
    public UpdatesJson.CheckJson check(@PathParam("slug") String slug) {
        return UpdatesJson.CheckJson.of(Refusal.valueOf(check.check(Slugs.of(slug), user.author())));
    }

    @POST
    @Path("{slug}/updates/fetch")
    @Operation(operationId = "fetchRelease", summary = "Fetch a release that is announced")
    @APIResponse(
            responseCode = "201",
            description = "The version that it became",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VersionJson.class)))
    public Response fetch(@PathParam("slug") String slug, UpdatesJson.@Nullable FetchJson body) {
        String label = Bodies.given(body).label();
        if (label == null) {
            throw Refusal.badRequest("label-missing", "Say which release to fetch.", "label");
        }
        return VersionJson.created(Refusal.valueOf(fetch.fetch(Slugs.of(slug), label, user.author())));
    }
}
