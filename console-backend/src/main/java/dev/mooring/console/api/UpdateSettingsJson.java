package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mooring.console.release.AutoDeploy;
import dev.mooring.console.release.ReleaseOrder;
import dev.mooring.console.source.registry.RegistryAccess;
import dev.mooring.console.update.UpdateRequest;
import dev.mooring.console.update.UpdateRequest.Kind;
import dev.mooring.console.update.UpdateSettings;
import dev.mooring.console.update.UpdateSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an application comes to its updates, as JSON; what is left out has its default. */
@Schema(name = "UpdateSettings", description = "How an application comes to its updates")
record UpdateSettingsJson(
        @Schema(description = "Where releases come from; NONE where they are uploaded")
        @JsonProperty("source")
        @Nullable
        Kind source,

        @Schema(description = "Path of a folder that the console can read") @JsonProperty("folder") @Nullable
        String folder,

        @Schema(description = "Host and path of a repository", examples = "registry.example.com/vendor/shop")
        @JsonProperty("repository")
        @Nullable
        String repository,

        @Schema(examples = "stable") @JsonProperty("channel") @Nullable
        String channel,

        @Schema(description = "Empty where anybody may read") @JsonProperty("username") @Nullable
        String username,

        @Schema(
                description = "Never in an answer. Left out, the stored one stays, for the same registry and user",
                writeOnly = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonProperty("password")
        @Nullable
        String password,

        @Schema(description = "PEM of authorities to trust besides the usual ones")
        @JsonProperty("certificates")
        @Nullable
        String certificates,

        @Schema(description = "Whether to speak without TLS") @JsonProperty("plainHttp")
        boolean plainHttp,

        @Schema(description = "Cron expression, @every 6h, @default or @never", examples = "30 3 * * *")
        @JsonProperty("schedule")
        @Nullable
        String schedule,

        @Schema(description = "What makes one release newer: its publication, or its version number")
        @JsonProperty("order")
        @Nullable
        ReleaseOrder order,

        @Schema(description = "What is deployed automatically after a scheduled look")
        @JsonProperty("autoDeploy")
        @Nullable
        AutoDeploy autoDeploy,

        @Schema(description = "Whether a password is stored", readOnly = true) @JsonProperty("passwordStored")
        boolean passwordStored) {

    static UpdateSettingsJson of(UpdateSettings settings) {
        UpdateRequest request = UpdateRequest.of(settings);
        return new UpdateSettingsJson(
                request.source(),
                request.folder(),
                request.repository(),
                request.channel(),
                request.username(),
                null,
                request.certificates(),
                request.plainHttp(),
                request.schedule(),
                request.order(),
                request.autoDeploy(),
                settings.source() instanceof UpdateSource.Registry(RegistryAccess access, String _)
                        && access.login().isPresent());
    }

    UpdateRequest request() {
        return new UpdateRequest(
                Optional.ofNullable(source).orElse(Kind.NONE),
                LeftOut.text(folder),
                LeftOut.text(repository),
                LeftOut.text(channel),
                LeftOut.text(username),
                LeftOut.text(password),
                LeftOut.text(certificates),
                plainHttp,
                Optional.ofNullable(schedule).orElse("@default"),
                Optional.ofNullable(order).orElse(UpdateSettings.DEFAULT.order()),
                Optional.ofNullable(autoDeploy).orElse(UpdateSettings.DEFAULT.autoDeploy()));
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return request().toString();
    }
}
