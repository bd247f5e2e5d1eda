package dev.mooring.graphs.series;

import java.time.Duration;
import java.time.Instant;

/**
 * The points in time at which figures are wanted: evenly spaced, and aligned so that pages that look at the same range at
 * about the same time ask for the same points.
 *
 * @param startSecond the first point, in seconds of the epoch
 * @param stepSeconds at least 1
 * @param points at least 2
 */
public record Grid(long startSecond, long stepSeconds, int points) {

    /** Enough for a curve on a wide screen, and few enough for any Prometheus. */
    public static final int MOST_POINTS = 400;

    private static final int USUAL_POINTS = 120;

    /** What happened longer ago is in the chart, however long its steps are. */
    private static final long LONGEST_WAIT = 300;

    /** Prometheus is seldom scraped more often. */
    private static final long[] STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400
    };

    public Grid {
        if (stepSeconds < 1 || points < 2 || points > MOST_POINTS) {
            throw new IllegalArgumentException("no grid: step " + stepSeconds + ", points " + points);
        }
    }

    /**
     * A range in steps that people count in; never a step of nothing, however short the range is.
     *
     * @param from may be after {@code to}, which then is what is meant
     */
    public static Grid of(Instant from, Instant to) {
        long first = Math.min(from.getEpochSecond(), to.getEpochSecond());
        long last = Math.max(from.getEpochSecond(), to.getEpochSecond());
        long step = step(last - first);
        long end = Math.floorDiv(last, Math.min(step, LONGEST_WAIT)) * Math.min(step, LONGEST_WAIT);
        long points = Math.clamp(Math.ceilDiv(end - first, step) + 1, 2, MOST_POINTS);
        return new Grid(end - (points - 1) * step, step, (int) points);
    }

    private static long step(long seconds) {
        for (long step : STEPS) {
            if (seconds / step <= USUAL_POINTS) {
                return step;
            }
        }
        return Math.max(1, seconds / USUAL_POINTS);
    }

    public long endSecond() {
        return startSecond + (points - 1) * stepSeconds;
    }

    public Duration step() {
        return Duration.ofSeconds(stepSeconds);
    }

    /** The point nearest to a time; -1 where that is outside. */
    public int indexOf(double second) {
        double index = Math.rint((second - startSecond) / stepSeconds);
        return index >= 0 && index < points ? (int) index : -1;
    }
}
