package dev.mooring.graphs.metrics;

import dev.mooring.graphs.chart.Charts;
import dev.mooring.graphs.series.Answer;
import dev.mooring.graphs.series.Grid;
import dev.mooring.graphs.series.Series;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was gathered of an application's pods, in memory: the oldest goes when the newest comes. */
public final class PodFigures {

    /** Two hours, looked at every half minute. */
    static final int MOST_SAMPLES = 240;

    static final int MOST_PODS = 200;

    private static final int MOST_SERIES = 40;

    /** What a pod used at a time. */
    public record PodFigure(String pod, double cores, double bytes) {}

    private record Sample(Instant at, List<PodFigure> pods) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    synchronized void add(Instant at, List<PodFigure> pods) {
        samples.addLast(new Sample(at, pods.stream().limit(MOST_PODS).toList()));
        while (samples.size() > MOST_SAMPLES) {
            samples.removeFirst();
        }
    }

    /** Since when something is known; empty where nothing is. */
    public synchronized Optional<Instant> since() {
        return Optional.ofNullable(samples.peekFirst()).map(Sample::at);
    }

    /** @param query {@link Charts#CPU} or {@link Charts#MEMORY} */
    public synchronized Answer range(String query, Grid grid) {
        Map<String, double[]> lines = new TreeMap<>();
        for (Sample sample : samples) {
            int index = indexOf(sample.at(), grid);
            for (PodFigure figure : index < 0 ? List.<PodFigure>of() : sample.pods()) {
                lines.computeIfAbsent(figure.pod(), _ -> gaps(grid))[index] =
                        query.equals(Charts.CPU) ? figure.cores() : figure.bytes();
            }
        }
        List<Series> series = new ArrayList<>();
        lines.forEach((pod, values) -> series.add(new Series(Map.of("pod", pod), bridged(values, grid))));
        series.sort(Comparator.comparingDouble((Series line) -> line.highest().orElse(0))
                .reversed());
        int shown = Math.min(MOST_SERIES, series.size());
        return new Answer.Found(series.subList(0, shown), series.size() - shown, List.of());
    }

    /** Points are aligned and looks are not: one that came less than a step after the last point stands there. */
    private static int indexOf(Instant at, Grid grid) {
        long second = at.getEpochSecond();
        boolean isNewest = second < grid.endSecond() + grid.stepSeconds();
        return grid.indexOf((double) (isNewest ? Math.min(second, grid.endSecond()) : second));
    }

    private static double[] gaps(Grid grid) {
        double[] values = new double[grid.points()];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** Points may lie closer together than looks: between two looks nothing is missing. */
    private static double[] bridged(double[] values, Grid grid) {
        int most = (int) (2 * MetricsGatherer.PAUSE.toSeconds() / grid.stepSeconds());
        int last = -1;
        for (int index = 0; index < values.length; index++) {
            if (!Double.isNaN(values[index])) {
                if (last >= 0 && index - last > 1 && index - last <= most) {
                    Arrays.fill(values, last + 1, index, values[last]);
                }
                last = index;
            }
        }
        return values;
    }
}
