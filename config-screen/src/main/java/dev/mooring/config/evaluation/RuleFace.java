package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Severity;
import dev.mooring.config.screen.CrossRule;
import dev.mooring.config.template.Functions;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule of the vendor's over several answers, as it is met or broken now. */
final class RuleFace {

    private final LiveText check;
    private final LiveText message;

    RuleFace(CrossRule rule, Texts texts) {
        check = texts.of(rule.check());
        message = texts.of(rule.message());
    }

    void outdate() {
        check.outdate();
        message.outdate();
    }

    /** A check that cannot be made breaks nothing; that it cannot is told among the failures. */
    Optional<Problem> problem(Functions functions) {
        if (!check.text(functions).strip().equals("false")) {
            return Optional.empty();
        }
        String told = message.text(functions);
        return Optional.of(
                told.isBlank()
                        ? Problem.of("config-rule", "does not go with the other answers. Compare them.")
                        : new Problem(Severity.ERROR, "config-rule", told, false));
    }

    Stream<Finding> failures() {
        return Stream.concat(check.failure().stream(), message.failure().stream());
    }
}
