package dev.mooring.k8s;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.source.PackageSource;
import dev.mooring.console.source.SourceReading;
import dev.mooring.console.usecase.InstallPackage;
import dev.mooring.console.usecase.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes in the package that was named at the start; one that is there already changes nothing. */
@ApplicationScoped
class PackageAtStart {

    private final InstallPackage install;
    private final Optional<Path> content;
    private final Optional<Path> license;

    PackageAtStart(
            InstallPackage install,
            @ConfigProperty(name = Launch.PACKAGE) Optional<Path> content,
            @ConfigProperty(name = Launch.LICENSE) Optional<Path> license) {
        this.install = install;
        this.content = content;
        this.license = license;
    }

    /** What stands against it; empty where all is well or nothing was named. */
    List<Finding> install() {
        return content.map(this::install).orElse(List.of());
    }

    private List<Finding> install(Path path) {
        SourceReading reading = PackageSource.open(path);
        return reading.files().isEmpty()
                ? reading.findings()
                : install(reading.files().get());
    }

    private List<Finding> install(PackageFiles files) {
        try {
            String text = license.isPresent() ? Files.readString(license.get()) : "";
            return switch (install.install(files, text, CurrentUser.CONSOLE)) {
                case Outcome.Done<?> done ->
                    done.notes().stream().filter(Finding::isError).toList();
                case Outcome.Refused<?> refused -> refused.findings();
            };
        } catch (IOException e) {
            return List.of(Finding.error(
                    "license-unreadable",
                    "The license file cannot be read: " + e.getMessage() + ".",
                    Place.ofFile(String.valueOf(license.orElse(null)))));
        }
    }
}
