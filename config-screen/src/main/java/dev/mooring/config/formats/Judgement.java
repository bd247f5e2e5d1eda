package dev.mooring.config.formats;

import java.util.List;
import java.util.Optional;

/**
 * What can be said of a text that is to have a certain form.
 *
 * @param problem the rule that is broken and what to do, as it follows the title of what was asked; never the text itself
 * @param warning what does not stop it, as it follows the title
 * @param facts what the admin may want to know of it; no secret
 */
public record Judgement(Optional<String> problem, Optional<String> warning, List<String> facts) {

    /** It has the form, and there is nothing more to say. */
    public static final Judgement GOOD = new Judgement(Optional.empty(), Optional.empty(), List.of());

    public Judgement {
        facts = List.copyOf(facts);
    }

    public static Judgement bad(String problem) {
        return new Judgement(Optional.of(problem), Optional.empty(), List.of());
    }

    public static Judgement good(List<String> facts) {
        return new Judgement(Optional.empty(), Optional.empty(), facts);
    }

    static Judgement of(boolean good, String problem) {
        return good ? GOOD : bad(problem);
    }
}
