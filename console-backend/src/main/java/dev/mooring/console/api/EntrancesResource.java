package dev.mooring.console.api;

import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.branding.Branding;
import dev.mooring.console.usecase.ShowEntrances;
import dev.mooring.console.usecase.ShowPorts;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ways into an application, and how its vendor wants them to look. */
@Path("/api/v1/apps/{slug}")
@Blocking
@Tag(name = "Applications")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class EntrancesResource {

    private static final String CSS = "text/css;charset=UTF-8";

    private final ShowPorts ports;
    private final ShowEntrances entrances;

    EntrancesResource(ShowPorts ports, ShowEntrances entrances) {
        this.ports = ports;
        this.entrances = entrances;
    }

    @GET
    @Path("ports")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listPorts",
            summary = "The ports by which one reaches the running application from one's own machine",
            description = "`mooring port-forward` opens all of them.")
    @APIResponse(
            responseCode = "200",
            description = "The ports",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = PortJson.class)))
    public List<PortJson> ports(@PathParam("slug") String slug) {
        return Refusal.valueOf(ports.show(Slugs.of(slug))).stream()
                .map(PortJson::of)
                .toList();
    }

    /** For the console's own pages, which name its digest in the address, so that it may be kept for ever. */
    @GET
    @Path("branding.css")
    @Produces(CSS)
    @Operation(hidden = true)
    public Response styles(@PathParam("slug") String slug) {
        Branding branding = Refusal.valueOf(entrances.branding(Slugs.of(slug)));
        return Response.ok(branding.styles(), CSS)
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }
}
