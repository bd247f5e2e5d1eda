package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ItemReferences;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.KotsTemplate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value that the vendor gives an item. What a generating function has made (a secret, a certificate) is kept for good
 * once it is saved; before that it is made anew only where an item that it names has changed.
 */
final class VendorValue {

    private final LiveText text;
    private final boolean absent;
    private final boolean generated;
    private final boolean madeOnce;
    private @Nullable String kept;

    VendorValue(ConfigItem item) {
        KotsTemplate template = item.value();
        text = new LiveText(template);
        ItemReferences references = ItemReferences.of(template);
        generated = references.generated();
        madeOnce = generated && references.computed();
        absent = template.isConstant() && text.text(NoFunctions.INSTANCE).isEmpty();
    }

    /** Whether the vendor gives none at all. */
    boolean isAbsent() {
        return absent;
    }

    boolean isGenerated() {
        return generated;
    }

    /** What was generated for an earlier version counts from now on. */
    void keep(String saved) {
        kept = saved;
    }

    String text(Functions functions) {
        String earlier = kept;
        return earlier != null ? earlier : text.text(functions);
    }

    void outdate() {
        if (!madeOnce) {
            text.outdate();
        }
    }

    Optional<Finding> failure() {
        return kept == null ? text.failure() : Optional.empty();
    }
}
