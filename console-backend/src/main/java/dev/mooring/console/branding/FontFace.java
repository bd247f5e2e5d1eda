package dev.mooring.console.branding;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A font of the vendor's, written into the style sheet. Fonts have names that hold for a whole page: one that the console
 * itself is set in could make its warnings unreadable, so such a name is refused.
 */
final class FontFace {

    private static final int LARGEST = 1024 * 1024;
    private static final Pattern FAMILY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]{0,62}");
    /** CSS's names of formats, by the endings of files. */
    private static final Map<String, String> FORMATS = Map.of(
            "woff2", "woff2",
            "woff", "woff",
            "ttf", "truetype",
            "otf", "opentype");

    private static final Set<String> OURS = Set.of(
            "instrument sans",
            "system-ui",
            "ui-monospace",
            "ui-sans-serif",
            "ui-serif",
            "sfmono-regular",
            "menlo",
            "consolas",
            "dejavu sans mono",
            "monospace",
            "sans-serif",
            "serif",
            "cursive",
            "fantasy",
            "math",
            "emoji",
            "-apple-system",
            "segoe ui",
            "roboto",
            "arial",
            "helvetica",
            "helvetica neue");

    private FontFace() {}

    /** A {@code @font-face} rule; empty where the font cannot be used, which is told. */
    static String css(
            String family, List<YamlScalar> sources, Place where, VendorFiles files, Consumer<Finding> findings) {
        String name = family.strip();
        if (!FAMILY.matcher(name).matches() || isOurs(name)) {
            findings.accept(Finding.warning(
                    "font-name",
                    "This font is left out: its name is missing, is one that the console itself is set in, or has other"
                            + " characters than letters, digits, spaces, dots, dashes and underscores. Give it another.",
                    where));
            return "";
        }
        String all = sources.stream()
                .flatMap(source -> source(source, files, findings).stream())
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : "@font-face { font-family: \"" + name + "\"; src: " + all + "; }";
    }

    private static boolean isOurs(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OURS.contains(lower)
                || lower.startsWith("vaadin")
                || lower.startsWith("aura")
                || lower.startsWith("lumo");
    }

    private static Optional<String> source(YamlScalar source, VendorFiles files, Consumer<Finding> findings) {
        String extension = VendorFiles.extension(source.text());
        Optional<byte[]> content = files.find(source.text())
                .filter(_ -> FORMATS.containsKey(extension))
                .filter(bytes -> bytes.length <= LARGEST);
        if (content.isEmpty()) {
            findings.accept(Finding.warning(
                    "font-file",
                    source.text()
                            + " is left out: it is no woff2, woff, ttf or otf file of this package of at most 1 MiB.",
                    source.where()));
        }
        return content.map(bytes -> "url(\"" + VendorFiles.dataUri("font/" + extension, bytes) + "\") format(\""
                + FORMATS.getOrDefault(extension, "") + "\")");
    }
}
