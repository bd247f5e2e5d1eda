package dev.mooring.config.evaluation;

import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.template.Limits;

/**
 * All texts that the templates of one screen have made, counted together: many that are each within bounds must not fill
 * the console's memory, nor keep it busy.
 */
final class Texts {

    /** Characters; two of the longest answers, as values of items that read them. */
    private static final long MOST = 2L * AnswerRules.LONGEST_ANSWER;

    private static final long MOST_STEPS = 200_000;

    private long held;

    LiveText of(KotsTemplate template) {
        return new LiveText(template, this);
    }

    /** What the next text may use up. */
    Limits limits() {
        int characters = Math.clamp(MOST - held, 0, AnswerRules.LONGEST_ANSWER);
        return new Limits(MOST_STEPS, characters, Limits.DEFAULT.depth());
    }

    void take(String text) {
        held += text.length();
    }

    void giveBack(String text) {
        held -= text.length();
    }
}
