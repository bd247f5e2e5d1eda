package dev.mooring.k8s;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.source.PackageSource;
import dev.mooring.console.source.SourceReading;
import dev.mooring.console.usecase.InstallPackage;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.Version;
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

    /**
     * What stands against the package.
     *
     * @param toPackage whether it is the package or license that is wrong; the state in the cluster may be, too, and then
     *     the console is needed to tell about it
     */
    record Objections(List<Finding> findings, boolean toPackage) {

        static final Objections NONE = new Objections(List.of(), false);

        static Objections to(List<Finding> findings) {
            return new Objections(findings, Finding.anyError(findings));
        }
    }

    /** None where all is well or nothing was named. */
    Objections install() {
        return content.map(this::install).orElse(Objections.NONE);
    }

    private Objections install(Path path) {
        SourceReading reading = PackageSource.open(path);
        return reading.files().isEmpty()
                ? Objections.to(reading.findings())
                : install(reading.files().get());
    }

    private Objections install(PackageFiles files) {
        try {
            String text = license.isPresent() ? Files.readString(license.get()) : "";
            return objections(install.install(files, text, CurrentUser.CONSOLE));
        } catch (IOException e) {
            return Objections.to(List.of(Finding.error(
                    "license-unreadable",
                    "The license file cannot be read: " + e.getMessage() + ".",
                    Place.ofFile(String.valueOf(license.orElse(null))))));
        }
    }

    private static Objections objections(Outcome<Version> outcome) {
        return switch (outcome) {
            case Outcome.Done<Version> done ->
                new Objections(done.notes().stream().filter(Finding::isError).toList(), false);
            case Outcome.Refused<Version> refused ->
                new Objections(refused.findings(), refused.reason() == Outcome.Reason.INVALID);
        };
    }
}
