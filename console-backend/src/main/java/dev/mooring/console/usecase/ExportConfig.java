package dev.mooring.console.usecase;

import dev.mooring.config.values.ConfigValues;
import dev.mooring.config.values.ConfigValuesFile;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Writes answers, saved or not, as a ConfigValues file that Mooring and KOTS read. */
@ApplicationScoped
public class ExportConfig {

    private final AppStore store;
    private final PackageShelf packages;

    ExportConfig(AppStore store, PackageShelf packages) {
        this.store = store;
        this.packages = packages;
    }

    /** @param values as the draft has them; passwords go out as they are */
    public Outcome<ExportedConfig> export(AppSlug app, Sequence basedOn, ConfigValues values) {
        return Refusals.guarded(() -> {
            Optional<Version> version = store.version(app, basedOn);
            return version.isEmpty()
                    ? Refusals.noVersion(app, basedOn)
                    : packages.of(version.get())
                            .map(content -> new ExportedConfig(
                                    app + "-config-values.yaml",
                                    ConfigValuesFile.write(app.value(), values, content.screen())));
        });
    }
}
