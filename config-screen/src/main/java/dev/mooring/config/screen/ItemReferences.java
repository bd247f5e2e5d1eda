package dev.mooring.config.screen;

import dev.mooring.config.template.Call;
import dev.mooring.config.template.KotsTemplate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which items a template reads and whether it makes something new each time, found without running it.
 *
 * @param names the items that calls name by a literal
 * @param computed whether a call computes the name, and so may read any item
 * @param generated whether a call returns something else each time: random, time, certificates
 */
public record ItemReferences(Set<String> names, boolean computed, boolean generated) {

    private static final Set<String> READERS = Set.of(
            "ConfigOption", "ConfigOptionData", "ConfigOptionFilename", "ConfigOptionEquals", "ConfigOptionNotEquals");

    /** Functions that return something else each time, besides those recognised by their prefix. */
    private static final Set<String> GENERATORS = Set.of(
            "RandomString",
            "RandomBytes",
            "uuidv4",
            "Now",
            "NowFmt",
            "now",
            "shuffle",
            "bcrypt",
            "htpasswd",
            "encryptAES",
            "KubeSeal");

    /** Of most templates, which are plain text. */
    private static final ItemReferences NONE = new ItemReferences(Set.of(), false, false);

    public ItemReferences {
        names = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    public static ItemReferences of(KotsTemplate... templates) {
        Set<Call> calls = new LinkedHashSet<>();
        for (KotsTemplate template : templates) {
            calls.addAll(template.calls());
        }
        return calls.isEmpty() ? NONE : of(calls);
    }

    private static ItemReferences of(Set<Call> calls) {
        List<Optional<String>> read = calls.stream()
                .filter(call -> READERS.contains(call.function()))
                .map(Call::literal)
                .toList();
        Set<String> names = new LinkedHashSet<>();
        read.forEach(literal -> literal.ifPresent(names::add));
        boolean computed = read.stream().anyMatch(Optional::isEmpty);
        return new ItemReferences(names, computed, calls.stream().anyMatch(ItemReferences::generates));
    }

    /** The same, and one item more. */
    public ItemReferences with(String name) {
        Set<String> more = new LinkedHashSet<>(names);
        more.add(name);
        return new ItemReferences(more, computed, generated);
    }

    private static boolean generates(Call call) {
        String function = call.function();
        return function.startsWith("rand")
                || function.startsWith("gen")
                || function.startsWith("TLS")
                || GENERATORS.contains(function);
    }
}
