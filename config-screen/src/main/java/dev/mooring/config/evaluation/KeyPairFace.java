package dev.mooring.config.evaluation;

import dev.mooring.config.formats.KeyPairs;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ItemType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks whether a key fits the certificate that stands beside it; once, until one of them is another one. */
final class KeyPairFace {

    private final ItemCell certificate;
    private @Nullable String lookedAt;
    private boolean fits = true;

    KeyPairFace(ItemCell certificate) {
        this.certificate = certificate;
    }

    /** A warning: the vendor may have meant them for different things. */
    Optional<Problem> problem(ItemCell key) {
        String both = certificate.effective() + '\n' + key.effective();
        if (!both.equals(lookedAt)) {
            lookedAt = both;
            fits = KeyPairs.fit(text(certificate), text(key)).orElse(true);
        }
        return fits
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        "config-key-does-not-fit",
                        "is not the key of the certificate in '"
                                + certificate.item().name() + "'. Give the key that the certificate was made for."));
    }

    private static String text(ItemCell cell) {
        ConfigItem item = cell.item();
        return item.type() == ItemType.FILE ? decoded(cell.effective()) : cell.effective();
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
