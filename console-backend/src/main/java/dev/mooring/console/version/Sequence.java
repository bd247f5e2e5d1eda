package dev.mooring.console.version;

/** The number of a version of an application on this cluster, from 0 in the order they were made. */
public record Sequence(long value) implements Comparable<Sequence> {

    public static final Sequence FIRST = new Sequence(0);

    public Sequence {
        if (value < 0) {
            throw new IllegalArgumentException("a sequence is not negative: " + value);
        }
    }

    public Sequence next() {
        return new Sequence(value + 1);
    }

    @Override
    public int compareTo(Sequence other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
