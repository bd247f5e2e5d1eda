package dev.mooring.config.screen;

/** The name of a config item: the key of its answer, unique in a screen. */
public record ItemName(String value) implements Comparable<ItemName> {

    @Override
    public int compareTo(ItemName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
