package dev.mooring.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The processor time of a process, as Linux counts it. */
record ProcessTime(long pid) {

    private static final int MILLIS_A_TICK = 10;

    /** What it used while something went on. */
    Duration during(Runnable something) {
        long before = ticks();
        something.run();
        return Duration.ofMillis((ticks() - before) * MILLIS_A_TICK);
    }

    /** User and system time; the name before them may hold blanks. */
    private long ticks() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
