package dev.mooring.config.screen;

import dev.mooring.config.template.KotsTemplate;
import java.util.List;
import java.util.Optional;

/**
 * What Mooring offers beyond KOTS, from an item's property {@code mooring}, which KOTS ignores.
 *
 * @param optionsFrom a text or dropdown item whose choices come from the cluster
 * @param generator makes a new value when the admin asks for one
 * @param probe a connection that the admin can try
 */
public record ItemExtras(
        ValueType valueType,
        List<CrossRule> rules,
        Optional<OptionsSource> optionsFrom,
        Optional<KotsTemplate> generator,
        Optional<Probe> probe) {

    /** An item as KOTS knows it. */
    public static final ItemExtras NONE =
            new ItemExtras(new ValueType.AnyText(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public ItemExtras {
        rules = List.copyOf(rules);
    }
}
