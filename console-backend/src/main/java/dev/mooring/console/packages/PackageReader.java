package dev.mooring.console.packages;

/** Reads a package's files; never throws for what they hold. */
public final class PackageReader {

    private PackageReader() {}

    public static PackageReading read(PackageFiles files) {
        return ChartPackage.isChart(files) ? new ChartPackage(files).read() : new KotsRelease(files).read();
    }
}
