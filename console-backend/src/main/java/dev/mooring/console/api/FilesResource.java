package dev.mooring.console.api;

import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.usecase.RecordReveal;
import dev.mooring.console.usecase.ShowFiles;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.files.VersionFile;
import dev.mooring.console.version.files.VersionFiles;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files of a version: the package, the rendered manifests, the values of its charts. */
@Path("/api/v1/apps/{slug}/versions/{sequence: [0-9]{1,18}}/files")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Versions")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class FilesResource {

    private final ShowFiles show;
    private final RecordReveal reveals;
    private final CurrentUser user;

    FilesResource(ShowFiles show, RecordReveal reveals, CurrentUser user) {
        this.show = show;
        this.reveals = reveals;
        this.user = user;
    }

    @GET
    @Operation(operationId = "listFiles", summary = "The files of a version, without their content")
    @APIResponse(
            responseCode = "200",
            description = "The files",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = FileJson.class)))
    public List<FileJson> list(@PathParam("slug") String slug, @PathParam("sequence") long sequence) {
        return files(slug, sequence).files().values().stream()
                .map(FileJson::of)
                .toList();
    }

    @GET
    @Path("content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "readFile",
            summary = "One file of a version",
            description = "Secrets are hidden unless secrets=true, which is written down.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response read(
            @PathParam("slug") String slug,
            @PathParam("sequence") long sequence,
            @Parameter(description = "As the list has it") @QueryParam("path") @DefaultValue("") String path,
            @Parameter(description = "Whether secrets are written as they are")
                    @QueryParam("secrets")
                    @DefaultValue("false")
                    boolean secrets) {
        VersionFile file = files(slug, sequence)
                .file(path)
                .orElseThrow(() -> Refusal.notFound(
                        "file-unknown", "Version " + sequence + " has no file of this path.", "path"));
        if (secrets && file.hasSecrets()) {
            reveals.record(Slugs.of(slug), new Sequence(sequence), file.path(), user.author());
        }
        return Attachment.of(file.bytes(secrets), file.path());
    }

    @GET
    @Path("archive")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "downloadFiles",
            summary = "All files of a version in one .tgz",
            description = "Secrets are hidden unless secrets=true, which is written down.")
    @APIResponse(
            responseCode = "200",
            description = "The archive",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response archive(
            @PathParam("slug") String slug,
            @PathParam("sequence") long sequence,
            @Parameter(description = "Whether secrets are written as they are")
                    @QueryParam("secrets")
                    @DefaultValue("false")
                    boolean secrets) {
        VersionFiles files = files(slug, sequence);
        String name = Slugs.of(slug) + "-" + sequence;
        if (secrets) {
            reveals.record(Slugs.of(slug), new Sequence(sequence), "all files", user.author());
        }
        return Attachment.of(files.archive(name, secrets), name + ".tgz");
    }

    private VersionFiles files(String slug, long sequence) {
        return Refusal.valueOf(show.show(Slugs.of(slug), new Sequence(sequence)));
    }
}
