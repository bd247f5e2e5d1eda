package dev.mooring.config.screen;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of config items that a screen can hold. {@code select_one} is an older name of {@code radio}. */
public enum ItemType {
    TEXT("text"),
    TEXTAREA("textarea"),
    PASSWORD("password"),
    BOOL("bool"),
    RADIO("radio"),
    DROPDOWN("dropdown"),
    FILE("file"),
    LABEL("label"),
    HEADING("heading"),
    /** A type that Mooring does not know: shown as such, its value read-only. */
    UNSUPPORTED("");

    private final String wireName;

    ItemType(String wireName) {
        this.wireName = wireName;
    }

    /** The name in a Config document; empty for {@link #UNSUPPORTED}. */
    public String wireName() {
        return wireName;
    }

    /** An empty name is text. */
    public static Optional<ItemType> ofWireName(String name) {
        return switch (name) {
            case "" -> Optional.of(TEXT);
            case "select_one" -> Optional.of(RADIO);
            default ->
                Arrays.stream(values())
                        .filter(type -> type != UNSUPPORTED && type.wireName.equals(name))
                        .findFirst();
        };
    }

    /** Whether an admin can answer it; the others are read-only by nature. */
    public boolean isAnswerable() {
        return switch (this) {
            case TEXT, TEXTAREA, PASSWORD, BOOL, RADIO, DROPDOWN, FILE -> true;
            case LABEL, HEADING, UNSUPPORTED -> false;
        };
    }

    public boolean hasOptions() {
        return this == RADIO || this == DROPDOWN;
    }
}
