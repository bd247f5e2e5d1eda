package dev.mooring.console.packages;

/** Reads a package's files; never throws for what they hold. */
public final class PackageReader {

    private PackageReader() {}

    public static PackageReading read(PackageFiles files) {
        return new KotsRelease(files).read();
    }
}
