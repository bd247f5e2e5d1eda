package dev.mooring.console.api;

import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.api.problem.ProblemKind;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.source.PackageArchive;
import dev.mooring.console.source.SourceReading;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.InstallPackage;
import dev.mooring.console.usecase.ListApps;
import dev.mooring.console.usecase.ShowApp;
import dev.mooring.console.version.Version;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Applications: what is there, and taking a package in. */
@Path("/api/v1/apps")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Applications")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class AppsResource {

    private static final String GZIP = "application/gzip";

    private final ListApps list;
    private final ShowApp show;
    private final InstallPackage install;
    private final CurrentUser user;

    AppsResource(ListApps list, ShowApp show, InstallPackage install, CurrentUser user) {
        this.list = list;
        this.show = show;
        this.install = install;
        this.user = user;
    }

    @GET
    @Operation(operationId = "listApps", summary = "All applications of this console")
    @APIResponse(
            responseCode = "200",
            description = "The applications",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = AppJson.class)))
    public List<AppJson> list() {
        return Refusal.valueOf(list.list()).stream().map(this::json).toList();
    }

    @POST
    @Consumes(GZIP)
    @Operation(
            operationId = "installPackage",
            summary = "Take a package in",
            description =
                    "A new application, or a new release of one that is there. As application/gzip the body is the"
                            + " package's .tgz; as multipart/form-data there are the parts package and, optionally, license."
                            + " At most 256 MiB. The same package again changes nothing.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = GZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = UploadForm.class))
            })
    @APIResponse(
            responseCode = "201",
            description = "The application's newest version, made of this package",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VersionJson.class)))
    public Response install(
            @Parameter(description = "Why, for those who read the versions later") @QueryParam("note") @DefaultValue("")
                    String note,
            InputStream archive) {
        return installed(PackageArchive.read("package", archive), "", note);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response install(
            @RestForm("package") @Nullable FileUpload archive,
            @RestForm("license") @Nullable FileUpload license,
            @RestForm("note") @Nullable String note) {
        if (archive == null) {
            throw Refusal.badRequest("package-missing", "The form has no part named package.", "package");
        }
        return installed(read(archive), LicensePart.text(license), note == null ? "" : note);
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "showApp", summary = "One application")
    @APIResponse(
            responseCode = "200",
            description = "The application",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AppJson.class)))
    public AppJson show(@PathParam("slug") String slug) {
        return json(Refusal.valueOf(show.show(Slugs.of(slug))));
    }

    private AppJson json(AppView app) {
        return AppJson.of(app, Refusal.valueOf(show.links(app)));
    }

    @GET
    @Path("{slug}/status")
    @Operation(operationId = "showStatus", summary = "How the application is")
    @APIResponse(
            responseCode = "200",
            description = "The state of the application and its objects",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatusJson.class)))
    public StatusJson status(@PathParam("slug") String slug) {
        return StatusJson.of(Refusal.valueOf(show.show(Slugs.of(slug))).status());
    }

    private Response installed(SourceReading reading, String license, String note) {
        PackageFiles files = reading.files().orElseThrow(() -> new Refusal(ProblemKind.INVALID, reading.findings()));
        Version version = Refusal.valueOf(install.install(files, license, note, user.author()));
        return VersionJson.created(version);
    }

    /** By the name that it had with the sender: findings tell it. */
    private static SourceReading read(FileUpload archive) {
        String sent = archive.fileName();
        try (InputStream in = Files.newInputStream(archive.uploadedFile())) {
            return PackageArchive.read(sent == null || sent.isBlank() ? "package" : sent, in);
        } catch (IOException e) {
            throw new UncheckedIOException("the uploaded package is gone from the scratch folder", e);
        }
    }

    /** The shape of an upload, for the OpenAPI document only. */
    @Schema(name = "PackageUpload", requiredProperties = "package")
    record UploadForm(
            @Schema(name = "package", type = SchemaType.STRING, format = "binary", description = "The package's .tgz")
            String content,

            @Schema(type = SchemaType.STRING, format = "binary", description = "The license file")
            String license,

            @Schema(description = "Why, for those who read the versions later")
            String note) {}
}
