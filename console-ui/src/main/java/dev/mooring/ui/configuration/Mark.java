package dev.mooring.ui.configuration;

import java.util.Locale;

/** What an admin should know about an answer besides the answer itself: one word, with an icon and a colour of its own. */
enum Mark {
    /** Cannot stand as it is. */
    INVALID("Invalid"),
    /** Given on this page, and lost when it is left without saving. */
    UNSAVED("Not saved yet"),
    /** Saved, but the running version has another one. */
    DIFFERS("Differs from what runs"),
    /** An admin's own answer, where the vendor suggests another one. */
    CHANGED("Changed from the default"),
    /** The vendor's initial value. */
    VENDOR("From the vendor"),
    /** Made once, and kept. */
    GENERATED("Generated"),
    /** Not answered: the vendor's default counts. */
    DEFAULT("Default"),
    NONE("");

    private final String words;

    Mark(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String cssClass() {
        return "mo-mark--" + name().toLowerCase(Locale.ROOT);
    }
}
