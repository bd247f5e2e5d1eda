package dev.mooring.console.usecase;

/**
 * Answers as a file to keep or to carry elsewhere.
 *
 * @param filename a name that fits every file system
 * @param text a {@code kots.io/v1beta1 ConfigValues} document, passwords as they are
 */
public record ExportedConfig(String filename, String text) {

    /** Hides the text: it holds passwords. */
    @Override
    public String toString() {
        return "ExportedConfig[" + filename + ", " + text.length() + " characters]";
    }
}
