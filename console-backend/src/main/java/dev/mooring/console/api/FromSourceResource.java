package dev.mooring.console.api;

import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.usecase.InstallFromSource;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Applications that come from where their updates do: at a path of its own, as what a package comes by has another form. */
@Path("/api/v1/apps-from-source")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Applications")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class FromSourceResource {

    private final InstallFromSource install;
    private final CurrentUser user;

    FromSourceResource(InstallFromSource install, CurrentUser user) {
        this.install = install;
        this.user = user;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "installFromSource",
            summary = "Take an application in from a registry or folder",
            description =
                    "Its newest release becomes the first version, and its updates come from there. As multipart/form-data"
                            + " there are the parts settings, as JSON, and license, for a package that asks for one.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = UpdateSettingsJson.class)),
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = SourceForm.class))
            })
    @APIResponse(
            responseCode = "201",
            description = "The application's first version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VersionJson.class)))
    public Response install(@Nullable UpdateSettingsJson body) {
        return installed(Bodies.given(body), "");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response install(
            @RestForm("settings") @PartType(MediaType.APPLICATION_JSON) @Nullable UpdateSettingsJson settings,
            @RestForm("license") @Nullable FileUpload license) {
        if (settings == null) {
            throw Refusal.badRequest("settings-missing", "The form has no part named settings.", "settings");
        }
        return installed(settings, LicensePart.text(license));
    }

    private Response installed(UpdateSettingsJson settings, String license) {
        return VersionJson.created(Refusal.valueOf(install.install(settings.request(), license, user.author())));
    }

    /** The shape of a form, for the OpenAPI document only. */
    @Schema(name = "SourceWithLicense", requiredProperties = "settings")
    record SourceForm(
            UpdateSettingsJson settings,

            @Schema(type = SchemaType.STRING, format = "binary", description = "The license file")
            String license) {}
}
