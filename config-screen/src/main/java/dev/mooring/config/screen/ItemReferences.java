package dev.mooring.config.screen;

import dev.mooring.config.template.Call;
import dev.mooring.config.template.KotsTemplate;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which items a template reads, found without running it.
 *
 * @param names the items that calls name by a literal
 * @param computed whether a call computes the name, and so may read any item
 */
public record ItemReferences(Set<String> names, boolean computed) {

    private static final Set<String> READERS = Set.of(
            "ConfigOption", "ConfigOptionData", "ConfigOptionFilename", "ConfigOptionEquals", "ConfigOptionNotEquals");

    public ItemReferences {
        names = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    public static ItemReferences of(KotsTemplate... templates) {
        Set<String> names = new LinkedHashSet<>();
        boolean computed = false;
        for (KotsTemplate template : templates) {
            for (Call call : template.calls()) {
                if (READERS.contains(call.function())) {
                    call.literal().ifPresent(names::add);
                    computed |= call.literal().isEmpty();
                }
            }
        }
        return new ItemReferences(names, computed);
    }
}
