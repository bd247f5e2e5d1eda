package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens the configuration screen with the answers of the newest version. */
@ApplicationScoped
public class OpenConfig {

    public Outcome<ConfigDraft> open(AppSlug app) {
        throw new UnsupportedOperationException();
    }
}
