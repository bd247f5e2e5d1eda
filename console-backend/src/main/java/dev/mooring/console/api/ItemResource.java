package dev.mooring.console.api;

import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.RowState;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.ItemType;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.usecase.ConfigDraft;
import dev.mooring.console.usecase.OpenConfig;
import dev.mooring.console.usecase.TryConnection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What can be done with one item of the configuration. */
@Path("/api/v1/apps")
@Blocking
@Tag(name = "Configuration")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ItemResource {

    private final OpenConfig open;
    private final TryConnection tryConnection;

    ItemResource(OpenConfig open, TryConnection tryConnection) {
        this.open = open;
        this.tryConnection = tryConnection;
    }

    @GET
    @Path("{slug}/config/{item}/file")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, Problem.MEDIA_TYPE})
    @Operation(
            operationId = "downloadFile",
            summary = "The content of a file item, or of its row",
            description = "As the newest version has it.")
    @APIResponse(
            responseCode = "200",
            description = "The file's bytes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response file(@PathParam("slug") String slug, @PathParam("item") String item) {
        return given(draft(slug).session().state(), new ItemName(item))
                .map(file -> Attachment.of(file.content(), file.name()))
                .orElseThrow(() -> Refusal.notFound(
                        "file-unknown", "There is no file under this name in the configuration.", item));
    }

    @POST
    @Path("{slug}/config/{item}/probe")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "probeItem",
            summary = "Try the connection that an item describes",
            description = "With the given answers, none of which is saved. The console connects from where it runs;"
                    + " only whether it worked comes back. Status 409 where too many were tried within a minute.")
    @APIResponse(
            responseCode = "200",
            description = "What came of it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProbeJson.class)))
    public ProbeJson probe(@PathParam("slug") String slug, @PathParam("item") String item, @Nullable AnswersJson body) {
        Changes changes = body == null ? Changes.NONE : body.changes();
        ConfigDraft draft = draft(slug);
        return Drafting.changed(draft, changes)
                .item(new ItemName(item))
                .flatMap(ItemState::probe)
                .map(target -> ProbeJson.of(Refusal.valueOf(tryConnection.attempt(target))))
                .orElseThrow(() -> Refusal.notFound(
                        "probe-unknown", "This item describes no connection that could be tried.", item));
    }

    /** A file that was given. */
    private record Given(String name, String base64) {

        byte[] content() {
            try {
                return Base64.getMimeDecoder().decode(base64);
            } catch (IllegalArgumentException e) {
                throw Refusal.notFound("file-damaged", "The stored content of this file is not base64.", name);
            }
        }
    }

    private static Optional<Given> given(ScreenState state, ItemName name) {
        Stream<ItemState> files = state.items().filter(item -> item.type() == ItemType.FILE);
        return files.flatMap(item -> Stream.concat(
                        Stream.of(item)
                                .filter(same -> same.name().equals(name))
                                .map(same -> new Given(same.filename(), same.value())),
                        item.rows().stream()
                                .filter(row -> row.key().equals(name))
                                .map(ItemResource::given)))
                .filter(file -> !file.base64().isEmpty())
                .findFirst()
                .map(file -> file.name().isEmpty() ? new Given(name.value(), file.base64()) : file);
    }

    private static Given given(RowState row) {
        return new Given(row.filename(), row.value());
    }

    private ConfigDraft draft(String slug) {
        return Refusal.valueOf(open.open(Slugs.of(slug)));
    }
}
