package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All versions of an application that are kept, newest first. */
@ApplicationScoped
public class ListVersions {

    public Outcome<List<Version>> list(AppSlug app) {
        throw new UnsupportedOperationException();
    }
}
