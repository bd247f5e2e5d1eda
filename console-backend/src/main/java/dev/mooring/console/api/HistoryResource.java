package dev.mooring.console.api;

import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.usecase.ShowHistory;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How an application was. */
@Path("/api/v1/apps/{slug}/status/history")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Applications")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class HistoryResource {

    private final ShowHistory history;

    HistoryResource(ShowHistory history) {
        this.history = history;
    }

    @GET
    @Operation(operationId = "showHistory", summary = "How the application was over the last seven days")
    @APIResponse(
            responseCode = "200",
            description = "The times in which it was in one state each",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HistoryJson.class)))
    public HistoryJson history(@PathParam("slug") String slug) {
        return HistoryJson.of(Refusal.valueOf(history.show(Slugs.of(slug))));
    }
}
