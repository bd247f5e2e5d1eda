package dev.mooring.console.source;

/**
 * How much a package may hold: it is read into memory, and nobody has vouched for it yet.
 *
 * @param entries files and folders together
 * @param fileBytes of one file
 * @param totalBytes of all files, unpacked
 * @param ratio how many bytes may come out of one compressed byte; text seldom shrinks to a hundredth
 */
record SourceLimits(int entries, long fileBytes, long totalBytes, int ratio) {

    static final SourceLimits DEFAULT = new SourceLimits(10_000, 64L << 20, 256L << 20, 250);

    /** Below this many bytes any ratio is harmless, and small test files of zeros stay readable. */
    private static final long RATIO_COUNTS_FROM = 8L << 20;

    boolean isBomb(long compressed, long unpacked) {
        return unpacked > RATIO_COUNTS_FROM && unpacked / Math.max(1, compressed) > ratio;
    }

    static String megabytes(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " bytes";
    }
}
