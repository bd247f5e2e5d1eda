package dev.mooring.bench;

import dev.mooring.config.screen.ItemName;

/** What the computed defaults of a synthetic screen read. */
public enum ScreenShape {
    /** The one before, in chains of 50. */
    CHAINS("item_2"),
    /** A text that stands beside it. */
    NEIGHBOURS("item_1"),
    /** Every item reads the one before it, from the first to the last. */
    ONE_CHAIN("item_0");

    private static final int CHAIN = 50;

    @SuppressWarnings("ImmutableEnumChecker") // a record of one text
    private final ItemName typedInto;

    ScreenShape(String typedInto) {
        this.typedInto = new ItemName(typedInto);
    }

    ItemName typedInto() {
        return typedInto;
    }

    String computed(int number) {
        return switch (this) {
            case CHAINS -> number / 4 % CHAIN == 0 ? "start" : reads(number - 4);
            case NEIGHBOURS -> reads(number - 1) + "-derived";
            case ONE_CHAIN -> number == 0 ? "start" : reads(number - 1);
        };
    }

    private static String reads(int number) {
        return "{{repl ConfigOption \"item_%d\" }}".formatted(number);
    }
}
