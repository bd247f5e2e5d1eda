package dev.mooring.console.cluster;

import dev.mooring.console.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Label and field selectors in the form of the API's query parameters. */
public final class Selector {

    private static final Pattern SET = Pattern.compile("\\s*([^\\s,!=()]+)\\s+(in|notin)\\s+\\(([^)]*)\\)\\s*");
    private static final Pattern BETWEEN = Pattern.compile(",(?![^(]*\\))");

    private Selector() {}

    public static Predicate<KubeObject> labels(String selector) {
        return all(selector, Selector::labelTerm);
    }

    /** Fields are compared by their path, such as {@code metadata.name=web}. */
    public static Predicate<KubeObject> fields(String selector) {
        return all(selector, Selector::fieldTerm);
    }

    /** A selector as objects hold it: matchLabels only. */
    public static Predicate<KubeObject> matching(Map<?, ?> labels) {
        return object -> !labels.isEmpty()
                && labels.entrySet().stream().allMatch(label -> object.label(String.valueOf(label.getKey()))
                        .filter(value -> value.equals(label.getValue()))
                        .isPresent());
    }

    private static Predicate<KubeObject> all(
            String selector, java.util.function.Function<String, Predicate<KubeObject>> term) {
        return BETWEEN.splitAsStream(selector)
                .filter(part -> !part.isBlank())
                .map(term)
                .reduce(object -> true, Predicate::and);
    }

    private static Predicate<KubeObject> labelTerm(String term) {
        Matcher set = SET.matcher(term);
        if (set.matches()) {
            List<String> values =
                    Stream.of(set.group(3).split(",", -1)).map(String::strip).toList();
            Predicate<KubeObject> within = object ->
                    object.label(set.group(1)).filter(values::contains).isPresent();
            return set.group(2).equals("in") ? within : within.negate();
        }
        if (term.startsWith("!")) {
            return object -> object.label(term.substring(1).strip()).isEmpty();
        }
        return term.contains("=")
                ? comparison(term, KubeObject::label)
                : object -> object.label(term.strip()).isPresent();
    }

    private static Predicate<KubeObject> fieldTerm(String term) {
        return comparison(
                term, (object, path) -> object.at(path.split("\\.", -1)).map(String::valueOf));
    }

    private static Predicate<KubeObject> comparison(
            String term, java.util.function.BiFunction<KubeObject, String, java.util.Optional<String>> value) {
        String[] sides = term.split("!=|==|=", 2);
        String name = sides[0].strip();
        String wanted = sides[1].strip();
        Predicate<KubeObject> equal =
                object -> value.apply(object, name).orElse("").equals(wanted);
        return term.contains("!=") ? equal.negate() : equal;
    }
}
