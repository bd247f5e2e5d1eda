package dev.mooring.console.access;

import java.time.Duration;

/** How long somebody has to wait, in words. */
public final class WaitingTime {

    private WaitingTime() {}

    /** {@code 30 seconds}, {@code 2 minutes}; rounded up, so that waiting so long is enough. */
    public static String words(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        if (seconds < 120) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        return (seconds + 59) / 60 + " minutes";
    }
}
