package dev.mooring.console.usecase;

import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;

/** Saves answers as a new version; the running application is not touched. */
@ApplicationScoped
public class SaveConfig {

    /**
     * Refused as INVALID where answers are missing or wrong, as CONFLICT where a newer version than {@code basedOn} exists.
     */
    public Outcome<Version> save(AppSlug app, Sequence basedOn, ConfigValues values, String note, String author) {
        throw new UnsupportedOperationException();
    }
}
