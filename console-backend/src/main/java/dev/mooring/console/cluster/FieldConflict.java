package dev.mooring.console.cluster;

import dev.mooring.console.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A field that another manager owns, as server-side apply reports it.
 *
 * @param manager who owns it, such as {@code kubectl-edit}
 * @param field as {@link dev.mooring.console.object.FieldPath} writes it
 */
public record FieldConflict(String manager, String field) {

    private static final Pattern MANAGER = Pattern.compile("conflict with \"([^\"]*)\"");

    /** The conflicts that a Status of code 409 reports; empty where it was refused for something else. */
    static List<FieldConflict> in(KubeObject status) {
        return status.list("details", "causes").stream()
                .flatMap(cause -> conflict(cause).stream())
                .toList();
    }

    private static Optional<FieldConflict> conflict(Object cause) {
        if (cause instanceof Map<?, ?> map && "FieldManagerConflict".equals(map.get("reason"))) {
            Matcher manager = MANAGER.matcher(String.valueOf(map.get("message")));
            return Optional.of(
                    new FieldConflict(manager.find() ? manager.group(1) : "unknown", String.valueOf(map.get("field"))));
        }
        return Optional.empty();
    }

    /** Who owns what, for people: {@code kubectl-edit owns .spec.replicas}. */
    public static String words(List<FieldConflict> conflicts) {
        return conflicts.stream()
                .collect(Collectors.groupingBy(
                        FieldConflict::manager,
                        java.util.TreeMap::new,
                        Collectors.mapping(FieldConflict::field, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " owns " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    static String words(Asked asked, List<FieldConflict> conflicts) {
        return "Somebody else has set fields of " + asked.subject() + " that this version sets differently: "
                + words(conflicts)
                + ". Mooring does not overwrite that silently. Choose in the plan whether these fields are taken over or"
                + " stay as they are; or put the value that they have into the configuration.";
    }
}
