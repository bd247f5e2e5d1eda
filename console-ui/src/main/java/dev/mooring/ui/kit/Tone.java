package dev.mooring.ui.kit;

import java.util.Locale;

/** What a state means to the admin; one colour each, always together with an icon and a word. */
public enum Tone {
    GOOD,
    BUSY,
    WARN,
    BAD,
    MUTED;

    /** Colours whatever stands in an element of this class. */
    public String cssClass() {
        return "mo-tone-" + name().toLowerCase(Locale.ROOT);
    }
}
