package dev.mooring.config.functions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Estimates how large the program of a regular expression would be: nested counts such as {@code (a{1000}){1000}} ask in
 * a few characters for gigabytes.
 */
final class Repetitions {

    private static final long MOST = 100_000;
    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private final Deque<Group> open = new ArrayDeque<>();

    private Repetitions() {
        open.push(new Group());
    }

    /** What stands in one pair of parentheses. */
    private static final class Group {

        private long size;
        private long last;

        void add(long atom) {
            size += atom;
            last = atom;
        }

        void repeat(long times) {
            size += last * (times - 1);
            last *= times;
        }
    }

    static boolean areTooMany(String regex) {
        return new Repetitions().exceed(regex);
    }

    private boolean exceed(String regex) {
        Matcher count = COUNT.matcher(regex);
        int at = 0;
        while (at < regex.length()) {
            if (count.region(at, regex.length()).lookingAt()) {
                open.element().repeat(times(count));
                at = count.end();
            } else {
                at = atom(regex, at);
            }
            if (open.element().size > MOST) {
                return true;
            }
        }
        return false;
    }

    private int atom(String regex, int at) {
        switch (regex.charAt(at)) {
            case '(' -> open.push(new Group());
            case ')' -> close();
            default -> open.element().add(1);
        }
        return at + (regex.charAt(at) == '\\' ? 2 : 1);
    }

    private void close() {
        if (open.size() > 1) {
            long size = open.pop().size;
            open.element().add(size);
        }
    }

    private static long times(Matcher count) {
        String most = count.group(2);
        boolean open = most == null || most.isEmpty();
        return Math.max(1, Long.parseLong(open ? count.group(1) : most));
    }
}
