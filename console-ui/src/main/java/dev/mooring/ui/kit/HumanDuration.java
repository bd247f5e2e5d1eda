package dev.mooring.ui.kit;

import java.time.Duration;

/** A duration in words short enough for a table: two units at the most. */
public record HumanDuration(Duration duration) {

    public String words() {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 1) {
            return "under 1 s";
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return pair(seconds / 60, "min", seconds % 60, "s");
        }
        return seconds < 86_400
                ? pair(seconds / 3600, "h", seconds % 3600 / 60, "min")
                : pair(seconds / 86_400, "d", seconds % 86_400 / 3600, "h");
    }

    private static String pair(long large, String largeUnit, long small, String smallUnit) {
        return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }
}
