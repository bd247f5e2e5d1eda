package dev.mooring.config.semver;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Bounds that a version must keep: all of one alternative, such as {@code >=1.2 <2 || ~3.1}. */
public final class VersionConstraint {

    private static final int LONGEST = 10_000;
    private static final String BOUND = "(?:" + Bound.OPERATORS + ")\\s*(?:" + Bound.VERSION + ")";
    private static final Pattern HYPHEN =
            Pattern.compile("\\s*(" + Bound.VERSION + ")\\s+-\\s+(" + Bound.VERSION + ")\\s*");
    private static final Pattern ALTERNATIVE =
            Pattern.compile("\\s*" + BOUND + "\\s*(?:(?:\\s+|,\\s*)" + BOUND + "\\s*)*");
    private static final Pattern EACH = Pattern.compile(BOUND);

    private final List<List<Bound>> alternatives;

    private VersionConstraint(List<List<Bound>> alternatives) {
        this.alternatives = alternatives;
    }

    /** @throws MalformedVersionException not a constraint */
    public static VersionConstraint of(String text) throws MalformedVersionException {
        if (text.length() > LONGEST) {
            throw new MalformedVersionException("the constraint is longer than " + LONGEST + " characters");
        }
        List<List<Bound>> alternatives = new ArrayList<>();
        for (String alternative :
                HYPHEN.matcher(text).replaceAll(">= $1, <= $2 ").split("\\|\\|", -1)) {
            alternatives.add(bounds(alternative));
        }
        return new VersionConstraint(List.copyOf(alternatives));
    }

    private static List<Bound> bounds(String alternative) throws MalformedVersionException {
        if (!ALTERNATIVE.matches(alternative)) {
            throw MalformedVersionException.about("improper constraint", alternative);
        }
        List<Bound> bounds = new ArrayList<>();
        Matcher each = EACH.matcher(alternative);
        while (each.find()) {
            bounds.add(Bound.of(each.group()));
        }
        return bounds;
    }

    public boolean holds(SemanticVersion version) {
        return alternatives.stream().anyMatch(bounds -> bounds.stream().allMatch(bound -> bound.holds(version)));
    }
}
