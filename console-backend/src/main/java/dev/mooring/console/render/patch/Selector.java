package dev.mooring.console.render.patch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A selector in Kubernetes' notation: {@code app=web,tier in (front, back),!old}. */
record Selector(List<Requirement> requirements, String text) {

    static final Selector ALL = new Selector(List.of(), "");

    private static final Pattern REQUIREMENT =
            Pattern.compile("(!?)([A-Za-z0-9./_-]{1,320})\\s*(?:(=|==|!=)\\s*([A-Za-z0-9._-]{0,63})"
                    + "|\\s(in|notin)\\s*\\(([A-Za-z0-9._,\\s-]{0,4000})\\))?");

    Selector {
        requirements = List.copyOf(requirements);
    }

    /** @param wanted what the value has to be one of, or none of; without {@code values}: whether the key is there */
    record Requirement(String key, boolean wanted, Optional<Set<String>> values) {

        boolean isMetBy(Optional<String> value) {
            boolean fits =
                    values.map(some -> value.filter(some::contains).isPresent()).orElse(value.isPresent());
            return fits == wanted;
        }
    }

    /** Empty where the text is no selector. */
    static Optional<Selector> of(String text) {
        List<Requirement> requirements = new ArrayList<>();
        for (String part : text.split(",(?![^(]*\\))", -1)) {
            Optional<Requirement> requirement = requirement(part.strip());
            if (requirement.isEmpty()) {
                return Optional.empty();
            }
            requirements.add(requirement.get());
        }
        return Optional.of(new Selector(requirements, text));
    }

    private static Optional<Requirement> requirement(String text) {
        Matcher parts = REQUIREMENT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean not = parts.group(1).equals("!");
        if (parts.group(3) != null) {
            boolean wanted = !parts.group(3).equals("!=");
            return not
                    ? Optional.empty()
                    : Optional.of(new Requirement(parts.group(2), wanted, Optional.of(Set.of(parts.group(4)))));
        }
        if (parts.group(5) != null) {
            Set<String> values =
                    Arrays.stream(parts.group(6).split(",")).map(String::strip).collect(Collectors.toSet());
            return not
                    ? Optional.empty()
                    : Optional.of(new Requirement(parts.group(2), parts.group(5).equals("in"), Optional.of(values)));
        }
        return Optional.of(new Requirement(parts.group(2), !not, Optional.empty()));
    }

    boolean isEmpty() {
        return requirements.isEmpty();
    }

    boolean matches(Function<String, Optional<String>> values) {
        return requirements.stream().allMatch(requirement -> requirement.isMetBy(values.apply(requirement.key())));
    }

    @Override
    public String toString() {
        return text;
    }
}
