package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.functions.RegistryInfo;
import dev.mooring.console.images.RegistryRequest;
import dev.mooring.console.images.RegistrySetting;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.source.registry.RegistryAccess;
import dev.mooring.console.source.registry.RegistryAddress;
import dev.mooring.console.source.registry.RegistryCheck;
import dev.mooring.console.source.registry.RegistryLogin;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.RegistryStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Tries the registry that images are to come from before it is saved; nothing is pulled or changed. */
@ApplicationScoped
public class TestRegistry {

    private final AppStore apps;
    private final RegistryStore store;
    private final ImageRegistries registries;

    TestRegistry(AppStore apps, RegistryStore store, ImageRegistries registries) {
        this.apps = apps;
        this.store = store;
        this.registries = registries;
    }

    /** Asks the registry, from where the console is: takes as long as that answers. The value says what it did. */
    public Outcome<String> test(AppSlug app, RegistryRequest request) {
        return Refusals.guarded(() -> {
            if (apps.app(app).isEmpty()) {
                return Refusals.noApp(app);
            }
            RegistryRequest.Reading reading = request.read(store.setting(app));
            return reading.setting()
                    .map(setting -> tried(setting, reading.findings()))
                    .orElseGet(() -> new Refused<>(Reason.INVALID, reading.findings()));
        });
    }

    private Outcome<String> tried(RegistrySetting setting, List<Finding> warnings) {
        return switch (registries.info(setting)) {
            case Refused<RegistryInfo>(Reason reason, List<Finding> findings) -> new Refused<>(reason, findings);
            case Done<RegistryInfo>(RegistryInfo info, var _) when info.host().isEmpty() -> none();
            case Done<RegistryInfo>(RegistryInfo info, var _) ->
                told(RegistryCheck.of(access(setting, info)), warnings);
        };
    }

    private static RegistryAccess access(RegistrySetting setting, RegistryInfo info) {
        Optional<RegistryLogin> login =
                info.user().isEmpty() ? Optional.empty() : Optional.of(new RegistryLogin(info.user(), info.password()));
        RegistryAddress address = new RegistryAddress(info.host(), info.namespace());
        return setting instanceof RegistrySetting.Own own
                ? new RegistryAccess(address, login, own.certificates(), own.plainHttp())
                : new RegistryAccess(address, login, "", false);
    }

    private static Outcome<String> told(RegistryCheck check, List<Finding> warnings) {
        return check.words()
                .<Outcome<String>>map(words -> new Done<>(words, warnings))
                .orElseGet(() -> new Refused<>(Reason.INVALID, check.findings()));
    }

    private static Outcome<String> none() {
        return Outcome.refused(
                Reason.CONFLICT,
                Finding.error(
                        "registry-none",
                        "There is no registry to ask: images come from where the vendor says.",
                        Place.NONE));
    }
}
