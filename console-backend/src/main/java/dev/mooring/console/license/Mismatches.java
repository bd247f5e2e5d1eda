package dev.mooring.console.license;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.util.List;
import java.util.Optional;

/** Where a file claims something else than was signed. The signed value counts, so each of these is a warning. */
final class Mismatches {

    private final Place where;

    Mismatches(Place where) {
        this.where = where;
    }

    List<Finding> between(LicenseTerms signed, LicenseTerms claimed) {
        return TermsDifference.between(signed, claimed).stream()
                .map(this::finding)
                .toList();
    }

    private Finding finding(TermChange change) {
        String what = change.secret()
                ? "It says something else than the vendor signed (neither is shown here)."
                : "It says " + words(change.after()) + ", and the vendor signed " + words(change.before()) + ".";
        return Finding.warning(
                "license-altered",
                "The license file was changed after it was signed. " + what + " What was signed counts.",
                where.withSubject(change.name()));
    }

    private static String words(Optional<String> value) {
        return value.map(text -> text.isEmpty() ? "nothing" : "\"" + Shortened.of(text) + "\"")
                .orElse("nothing");
    }
}
