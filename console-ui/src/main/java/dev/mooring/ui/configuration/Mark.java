package dev.mooring.ui.configuration;

/** What an admin should know about an answer besides the answer itself. */
enum Mark {
    /** Given on this page, and lost when it is left without saving. */
    UNSAVED("Not saved yet"),
    /** Saved, but the running version has another one. */
    CHANGED("Differs from what runs"),
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
}
