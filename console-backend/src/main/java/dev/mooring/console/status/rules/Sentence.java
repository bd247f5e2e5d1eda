package dev.mooring.console.status.rules;

/** Small pieces of plain language. */
public final class Sentence {

    private static final int LONGEST = 300;

    private Sentence() {}

    /** {@code 1 of 3 replicas is available}. */
    static String count(long some, long all, String things, String state) {
        return some + " of " + all + " " + things + (some == 1 ? " is " : " are ") + state;
    }

    /**
     * Somebody else's words on one line, without the full stop, and not endless. What is too long loses its middle: programs
     * tell first what they were about, and last what came in between.
     */
    public static String of(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        String cut = line.length() <= LONGEST
                ? line
                : line.substring(0, LONGEST / 2) + " … " + line.substring(line.length() - LONGEST / 2);
        return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
    }

    /** The first and, where there is one, what explains it. */
    static String because(String what, String why) {
        return why.isEmpty() ? what : what + ": " + why;
    }
}
