package dev.mooring.config.template;

/**
 * What one rendering may use up at the most; going over is an error of the template, with its position.
 *
 * @param steps evaluated nodes
 * @param outputCharacters length of the text made
 * @param depth nested template calls and parentheses
 */
public record Limits(long steps, int outputCharacters, int depth) {

    /** Generous for real packages, small against hostile ones: a 10 MB answer still fits. */
    public static final Limits DEFAULT = new Limits(5_000_000, 64 * 1024 * 1024, 200);
}
