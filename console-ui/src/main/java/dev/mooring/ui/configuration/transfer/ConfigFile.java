package dev.mooring.ui.configuration.transfer;

/** A file of answers as it was uploaded or pasted. */
record ConfigFile(String name, String text) {

    static final String PASTED = "pasted text";

    /** Hides the text: it may hold passwords. */
    @Override
    public String toString() {
        return "ConfigFile[" + name + ", " + text.length() + " characters]";
    }
}
