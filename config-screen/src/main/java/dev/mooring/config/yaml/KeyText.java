package dev.mooring.config.yaml;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * The text of a key that is not a string. Kubernetes turns what it read back into text, so {@code yes:} is the key
 * {@code true} and {@code 0x1F:} is {@code 31}; rarely what the author meant, hence the warning.
 */
final class KeyText {

    private KeyText() {}

    static YamlScalar asKubernetesReads(YamlScalar key, Consumer<Finding> findings) {
        String text = textOf(key);
        if (text.equals(key.text())) {
            return key;
        }
        String message =
                "Kubernetes reads the key '" + key.text() + "' as '" + text + "'. Quote it if the text was meant.";
        findings.accept(Finding.warning("yaml-key-changed", message, key.where()));
        return new YamlScalar(text, key.quoted(), key.value(), key.where());
    }

    private static String textOf(YamlScalar key) {
        return switch (key.value()) {
            case null -> key.text();
            case Double number -> shortest(number);
            case Object other -> other.toString();
        };
    }

    /** As Go's {@code FormatFloat(f, 'g', -1, 32)} for numbers of usual size. */
    private static String shortest(double number) {
        float single = (float) number;
        if (Float.isNaN(single)) {
            return ".nan";
        }
        if (Float.isInfinite(single)) {
            return single > 0 ? ".inf" : "-.inf";
        }
        BigDecimal exact = new BigDecimal(Float.toString(single)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        return exponent < -4 || exponent >= 21 ? exponential(exact, exponent) : exact.toPlainString();
    }

    private static String exponential(BigDecimal number, int exponent) {
        String mantissa = number.scaleByPowerOfTen(-exponent).toPlainString();
        String digits = Integer.toString(Math.abs(exponent));
        return mantissa + (exponent < 0 ? "e-" : "e+") + (digits.length() < 2 ? "0" : "") + digits;
    }
}
