/** REST under {@code /api/v1}: the use cases for scripts, documented by OpenAPI. */
@NullMarked
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Mooring API v1",
                        version = "1",
                        description = "Install, configure, plan, deploy and watch vendors' applications. Errors are"
                                + " application/problem+json (RFC 9457); what can be put right is listed in findings.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        security = @SecurityRequirement(name = "token"),
        tags = {
            @Tag(name = "Applications", description = "What this console looks after"),
            @Tag(name = "Configuration", description = "The vendor's questions and the answers to them"),
            @Tag(name = "Versions", description = "Immutable states of an application: plan and deploy them"),
            @Tag(name = "Registry", description = "Where an application's images come from"),
            @Tag(name = "Notifications", description = "Who is told what happens to an application")
        },
        components =
                @Components(
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "token",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        description = "A token from the settings, or MOORING_API_TOKEN")))
package dev.mooring.console.api;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullMarked;
