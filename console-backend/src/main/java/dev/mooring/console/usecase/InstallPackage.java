package dev.mooring.console.usecase;

import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a package (and license) in: a new application, or a new release of one that is there. */
@ApplicationScoped
public class InstallPackage {

    /** @param license the license file's text, empty where none is given */
    public Outcome<Version> install(PackageFiles files, String license, String author) {
        throw new UnsupportedOperationException();
    }
}
