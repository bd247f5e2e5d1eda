package dev.mooring.console.api;

import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.ReplaceLicense;
import dev.mooring.console.usecase.ShowLicense;
import dev.mooring.console.version.Sequence;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The license: what it says, and another one in its place. */
@Path("/api/v1/apps/{slug}/license")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Applications")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class LicenseResource {

    private static final String YAML = "application/yaml";

    private final ShowLicense show;
    private final ReplaceLicense replace;
    private final CurrentUser user;

    LicenseResource(ShowLicense show, ReplaceLicense replace, CurrentUser user) {
        this.show = show;
        this.replace = replace;
        this.user = user;
    }

    @GET
    @Operation(
            operationId = "showLicense",
            summary = "The license of the newest version",
            description = "Its number, hidden entitlements and passwords are left out.")
    @APIResponse(
            responseCode = "200",
            description = "The license",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LicenseJson.class)))
    public LicenseJson show(@PathParam("slug") String slug) {
        return Refusal.valueOf(show.show(Slugs.of(slug)))
                .map(LicenseJson::of)
                .orElseThrow(
                        () -> Refusal.notFound("license-none", "Application " + slug + " has no license.", "license"));
    }

    @PUT
    @Consumes({YAML, "application/x-yaml", "text/yaml"})
    @Operation(
            operationId = "replaceLicense",
            summary = "Put another license in the place of the present one, as a new version",
            description =
                    "The body is the license file. The running application is not touched. Status 422 where it is no"
                            + " license for this application, has expired or its signature is wrong, 409 where a newer version"
                            + " exists.")
    @RequestBody(required = true, content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "201",
            description = "The new version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VersionJson.class)))
    public Response replace(
            @PathParam("slug") String slug,
            @Parameter(description = "The version that was looked at; the newest one where it is missing")
                    @QueryParam("basedOn")
                    @Nullable
                    String basedOn,
            @Parameter(description = "Why; kept with the version") @QueryParam("note") @DefaultValue("") String note,
            @Nullable String file) {
        AppSlug app = Slugs.of(slug);
        String text = Bodies.given(file);
        Sequence base = Sequences.of(basedOn)
                .orElseGet(() -> Refusal.valueOf(replace.preview(app, text)).basedOn());
        return VersionJson.created(Refusal.valueOf(replace.replace(app, base, text, note, user.author())));
    }

    @POST
    @Path("preview")
    @Consumes({YAML, "application/x-yaml", "text/yaml"})
    @Operation(
            operationId = "previewLicense",
            summary = "What another license would change",
            description = "The body is the license file. Nothing is saved.")
    @RequestBody(required = true, content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "The changes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LicenseChangeJson.class)))
    public LicenseChangeJson preview(@PathParam("slug") String slug, @Nullable String file) {
        return LicenseChangeJson.of(Refusal.valueOf(replace.preview(Slugs.of(slug), Bodies.given(file))));
    }
}
