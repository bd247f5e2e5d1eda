package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Severity;

/**
 * What is wrong with an answer.
 *
 * @param text the vendor's own words, or what follows the item's title
 */
record Problem(Severity severity, String code, String text, boolean followsTitle) {

    static Problem of(String code, String textAfterTitle) {
        return new Problem(Severity.ERROR, code, textAfterTitle, true);
    }

    static Problem warning(String code, String textAfterTitle) {
        return new Problem(Severity.WARNING, code, textAfterTitle, true);
    }

    String message(String title) {
        return followsTitle ? title + " " + text : text;
    }

    /** In full words, so that nothing is put before it any more. */
    Problem told(String title) {
        return new Problem(severity, code, message(title), false);
    }

    /** One that does not stop anything, because the admin cannot repair it. */
    Problem softened() {
        return new Problem(severity == Severity.ERROR ? Severity.WARNING : severity, code, text, followsTitle);
    }
}
