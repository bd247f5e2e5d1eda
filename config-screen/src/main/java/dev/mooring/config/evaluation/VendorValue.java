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

    private final KotsTemplate template;
    private final LiveText text;
    private final boolean absent;
    private final boolean generated;
    private final boolean madeOnce;
    private @Nullable String kept;

    VendorValue(ConfigItem item, Texts texts) {
        template = item.value();
        text = texts.of(template);
        ItemReferences references = ItemReferences.of(template);
        generated = references.generated();
        madeOnce = generated && references.computed();
        absent = template.constant().filter(String::isEmpty).isPresent();
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

    /** It is generated anew. */
    void forget() {
        kept = null;
    }

    Optional<String> kept() {
        return Optional.ofNullable(kept);
    }

    boolean isKept() {
        return kept != null;
    }

    /** Generates another value, which is kept; not where that fails. */
    Optional<Finding> makeAnew(Functions functions) {
        LiveText anew = new Texts().of(template);
        String made = anew.text(functions);
        if (anew.failure().isEmpty()) {
            kept = made;
        }
        return anew.failure();
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
