package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.functions.RegistryInfo;
import dev.mooring.console.images.PullLogin;
import dev.mooring.console.images.RegistrySetting;
import dev.mooring.console.images.VersionRegistry;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.RegistryStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Finds out where images come from: for the next version by the setting, for one that is there by what it was made with. */
@ApplicationScoped
class ImageRegistries {

    private static final int KEY_BYTES = 32;

    private final RegistryStore store;
    private final PullSecretLogins secrets;
    private final ConsoleRegistry console;
    private final Supplier<RandomGenerator> random;

    /** Marks logins for a comparison where no version of the application has one, so that looking writes nothing. */
    private final String spareKey;

    ImageRegistries(
            RegistryStore store, PullSecretLogins secrets, ConsoleRegistry console, Supplier<RandomGenerator> random) {
        this.store = store;
        this.secrets = secrets;
        this.console = console;
        this.random = random;
        this.spareKey = freshKey();
    }

    /**
     * A registry to make a version with.
     *
     * @param info with the password, for rendering
     * @param recorded without it, for the version
     */
    record Chosen(RegistryInfo info, VersionRegistry recorded) {}

    /** For the version that is being made, by the setting; refused where the login cannot be had. */
    Outcome<Chosen> next(AppSlug app) {
        RegistrySetting setting = store.setting(app);
        return info(setting).map(info -> {
            String key = info.user().isEmpty() ? spareKey : store.key(app, this::freshKey);
            return new Chosen(info, VersionRegistry.of(info, setting, key));
        });
    }

    /** What a setting would give that may not be stored yet, to be compared with {@link #recorded}. */
    Outcome<Chosen> chosen(AppSlug app, RegistrySetting setting) {
        return info(setting).map(info -> new Chosen(info, recorded(app, info, setting)));
    }

    private VersionRegistry recorded(AppSlug app, RegistryInfo info, RegistrySetting setting) {
        return VersionRegistry.of(info, setting, store.key(app).orElse(spareKey));
    }

    private String freshKey() {
        byte[] bytes = new byte[KEY_BYTES];
        random.get().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** For screens and previews, which go on without a login that cannot be had: saving tells. */
    RegistryInfo forDraft(AppSlug app) {
        RegistrySetting setting = store.setting(app);
        return switch (info(setting)) {
            case Done<RegistryInfo>(RegistryInfo info, List<Finding> _) -> info;
            case Refused<RegistryInfo> _ -> withoutLogin(setting);
        };
    }

    /** What one that is there was made with; before this was written down, that was what the console was started with. */
    VersionRegistry recorded(Version version) {
        return version.registry().orElseGet(() -> recorded(version.app(), console.info(), RegistrySetting.usual()));
    }

    /** What templates see of it: the password as well, as long as it is still the one of the setting. */
    RegistryInfo of(Version version) {
        VersionRegistry recorded = recorded(version);
        return recorded.user().isEmpty() ? recorded.info("") : recorded.info(password(version, recorded));
    }

    /** What one that is there is evaluated under. */
    Circumstances circumstances(Version version) {
        return new Circumstances(version.license(), of(version), Edition.of(version));
    }

    private String password(Version version, VersionRegistry recorded) {
        return chosen(version.app(), store.setting(version.app())) instanceof Done<Chosen>(Chosen now, List<Finding> _)
                        && now.recorded().mark().equals(recorded.mark())
                ? now.info().password()
                : "";
    }

    /** What counts by a setting; asks the cluster where the login is in a Secret. */
    Outcome<RegistryInfo> info(RegistrySetting setting) {
        return switch (setting) {
            case RegistrySetting.ConsoleDefault none -> new Done<>(console.info());
            case RegistrySetting.Off off -> new Done<>(RegistryInfo.NONE);
            case RegistrySetting.Own own -> login(own).map(login -> info(own, login));
        };
    }

    private Outcome<Optional<PullLogin.Typed>> login(RegistrySetting.Own own) {
        return switch (own.login()) {
            case PullLogin.None none -> new Done<>(Optional.empty());
            case PullLogin.Typed typed -> new Done<>(Optional.of(typed));
            case PullLogin.InSecret(String name) -> secrets.read(name, own).map(Optional::of);
        };
    }

    private static RegistryInfo info(RegistrySetting.Own own, Optional<PullLogin.Typed> login) {
        return new RegistryInfo(
                own.host(),
                own.namespace(),
                login.map(PullLogin.Typed::user).orElse(""),
                login.map(PullLogin.Typed::password).orElse(""));
    }

    private RegistryInfo withoutLogin(RegistrySetting setting) {
        return setting instanceof RegistrySetting.Own own ? info(own, Optional.empty()) : console.info();
    }

    /** What the console was started with, in words. */
    String consoleWords() {
        return VersionRegistry.of(console.info(), RegistrySetting.usual(), spareKey)
                .words();
    }
}
