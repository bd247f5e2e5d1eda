package dev.mooring.console.packages;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;

/** Reads a package's files; never throws for what they hold. */
public final class PackageReader {

    private PackageReader() {}

    public static PackageReading read(PackageFiles files) {
        PackageReading reading =
                ChartPackage.isChart(files) ? new ChartPackage(files).read() : new KotsRelease(files).read();
        return reading.content()
                .filter(content -> content.slug().isReserved())
                .map(content -> reading.and(Finding.warning(
                        "application-name-reserved",
                        "Names that begin with mooring- are the console's own, and a console does not add the application "
                                + content.slug() + ". Give it another name.",
                        Place.ofSubject(content.slug().value()))))
                .orElse(reading);
    }
}
