package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mooring.console.api.problem.FindingJson;
import dev.mooring.console.images.PullLogin;
import dev.mooring.console.images.RegistryRequest;
import dev.mooring.console.images.RegistrySetting;
import dev.mooring.console.images.VersionRegistry;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.RegistryView;
import dev.mooring.console.usecase.SavedRegistry;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an application's images come from, as JSON. */
@Schema(name = "ImageRegistry", description = "Where images come from by the setting, and what the newest version has")
record RegistryJson(
        SettingJson settings,

        @Schema(description = "What the console was started with, for people")
        String consoleDefault,

        @Schema(description = "Number of the newest version")
        long newest,

        VersionRegistryJson newestRegistry,

        @Schema(description = "What stands between the setting and the newest version")
        List<FindingJson> notes) {

    /** The setting; what is left out has its default. */
    @Schema(name = "ImageRegistrySettings", description = "Where an application's images come from")
    record SettingJson(
            @Schema(
                    description =
                            "As the console was started (CONSOLE), where the vendor says (OFF), or a registry of one's own")
            @JsonProperty("source")
            RegistrySetting.@Nullable Kind source,

            @Schema(
                    description = "Host, with its port where it is not the usual one",
                    examples = "registry.example.com:5000")
            @JsonProperty("host")
            @Nullable
            String host,

            @Schema(description = "The path below which the images are", examples = "team/shop")
            @JsonProperty("namespace")
            @Nullable
            String namespace,

            @Schema(description = "None, typed in, or from a Secret") @JsonProperty("login")
            PullLogin.@Nullable Kind login,

            @Schema(description = "Where the login is typed in") @JsonProperty("username") @Nullable
            String username,

            @Schema(
                    description = "Never in an answer. Left out, the stored one stays, for the same registry and user",
                    writeOnly = true)
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @JsonProperty("password")
            @Nullable
            String password,

            @Schema(description = "Name of a Secret of the type kubernetes.io/dockerconfigjson in Mooring's namespace")
            @JsonProperty("secret")
            @Nullable
            String secret,

            @Schema(description = "PEM of authorities that the console trusts besides the usual ones, for the test")
            @JsonProperty("certificates")
            @Nullable
            String certificates,

            @Schema(description = "Whether the console speaks without TLS, for the test") @JsonProperty("plainHttp")
            boolean plainHttp,

            @Schema(description = "Why it is changed, kept with the version that is made", writeOnly = true)
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @JsonProperty("note")
            @Nullable
            String note,

            @Schema(description = "Whether a password is stored", readOnly = true) @JsonProperty("passwordStored")
            boolean passwordStored) {

        static SettingJson of(RegistrySetting setting) {
            RegistryRequest request = RegistryRequest.of(setting);
            return new SettingJson(
                    request.source(),
                    request.host(),
                    request.namespace(),
                    request.login(),
                    request.username(),
                    null,
                    request.secret(),
                    request.certificates(),
                    request.plainHttp(),
                    null,
                    request.login() == PullLogin.Kind.TYPED);
        }

        RegistryRequest request() {
            return new RegistryRequest(
                    Optional.ofNullable(source).orElse(RegistrySetting.Kind.CONSOLE),
                    LeftOut.text(host),
                    LeftOut.text(namespace),
                    Optional.ofNullable(login).orElse(PullLogin.Kind.NONE),
                    LeftOut.text(username),
                    LeftOut.text(password),
                    LeftOut.text(secret),
                    LeftOut.text(certificates),
                    plainHttp);
        }

        String why() {
            return LeftOut.text(note);
        }

        /** Hides the password. */
        @Override
        public String toString() {
            return request().toString();
        }
    }

    /** What a version was made with. */
    @Schema(name = "VersionRegistry", description = "The registry that a version was made with")
    record VersionRegistryJson(
            @Schema(description = "Whether the console's own settings said so, or an admin")
            VersionRegistry.Origin origin,

            @Schema(description = "Empty where images come from where the vendor says")
            String host,

            String namespace,
            PullLogin.Kind login,
            String username,

            @Schema(description = "The Secret that the login was read from")
            @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> secret) {

        static VersionRegistryJson of(VersionRegistry registry) {
            return new VersionRegistryJson(
                    registry.origin(),
                    registry.host(),
                    registry.namespace(),
                    registry.login(),
                    registry.user(),
                    registry.secret());
        }
    }

    /** What came of saving. */
    @Schema(name = "SavedImageRegistry")
    record SavedJson(
            SettingJson settings,

            @Schema(description = "The version that was made; missing where images come from the same place as before")
            @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<VersionJson> version,

            @Schema(description = "Warnings") List<FindingJson> notes) {

        static SavedJson of(Outcome.Done<SavedRegistry> done) {
            return new SavedJson(
                    SettingJson.of(done.value().setting()),
                    done.value().version().map(VersionJson::of),
                    done.notes().stream().map(FindingJson::of).toList());
        }
    }

    /** What a trial found. */
    @Schema(name = "ImageRegistryTest")
    record TestJson(@Schema(description = "For people") String words) {}

    static RegistryJson of(Outcome.Done<RegistryView> done) {
        RegistryView view = done.value();
        return new RegistryJson(
                SettingJson.of(view.setting()),
                view.consoleDefault(),
                view.newest().value(),
                VersionRegistryJson.of(view.newestRegistry()),
                done.notes().stream().map(FindingJson::of).toList());
    }
}
