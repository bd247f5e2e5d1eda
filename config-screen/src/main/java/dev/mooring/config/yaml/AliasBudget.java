package dev.mooring.config.yaml;

/** How much a document may grow by its aliases: a few of them can name each other into gigabytes. */
final class AliasBudget {

    /** What a node counts for besides its text, in characters. */
    static final long NODE = 16;

    private static final long LIMIT = 16L * 1024 * 1024;

    private long spent;

    static long sizeOf(YamlNode.YamlScalar scalar) {
        return NODE + scalar.text().length();
    }

    /** Whether an alias to something of this size may still be expanded. */
    boolean spend(long size) {
        spent += size;
        return spent <= LIMIT;
    }
}
