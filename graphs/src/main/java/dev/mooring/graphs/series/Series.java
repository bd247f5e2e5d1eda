package dev.mooring.graphs.series;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** One line: what it is about, and a figure or a gap for each point of a {@link Grid}. */
public final class Series {

    private final Map<String, String> labels;
    private final double[] values;

    /** @param values not a number where there is a gap; infinities count as gaps, for no axis has a place for them */
    public Series(Map<String, String> labels, double[] values) {
        this.labels = java.util.Collections.unmodifiableMap(new TreeMap<>(labels));
        this.values = Arrays.stream(values)
                .map(value -> Double.isFinite(value) ? value : Double.NaN)
                .toArray();
    }

    public Map<String, String> labels() {
        return labels;
    }

    public int points() {
        return values.length;
    }

    /** Not a number where there is a gap. */
    public double at(int index) {
        return values[index];
    }

    /** The newest figure; empty where there is none at all. */
    public OptionalDouble last() {
        for (int index = values.length - 1; index >= 0; index--) {
            if (!Double.isNaN(values[index])) {
                return OptionalDouble.of(values[index]);
            }
        }
        return OptionalDouble.empty();
    }

    public OptionalDouble highest() {
        return known().max();
    }

    public OptionalDouble lowest() {
        return known().min();
    }

    private DoubleStream known() {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value));
    }

    @Override
    public String toString() {
        return labels + " × " + values.length;
    }
}
