package dev.mooring.console.branding;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads {@code icon} and {@code branding} of an Application of {@code kots.io}. Nothing that is wrong with them keeps the
 * application from being used: it is left out and told.
 */
public final class BrandingReader {

    /** Of one file, and of all that comes out. */
    private static final int LARGEST_SHEET = 256 * 1024;

    private static final int LARGEST = 4 * 1024 * 1024;

    private final SortedMap<String, byte[]> files;
    private final Consumer<Finding> findings;

    private BrandingReader(SortedMap<String, byte[]> files, Consumer<Finding> findings) {
        this.files = files;
        this.findings = findings;
    }

    public static Branding read(
            Optional<YamlNode> application, SortedMap<String, byte[]> files, Consumer<Finding> findings) {
        return application
                .flatMap(node -> node.at("spec"))
                .map(spec -> new BrandingReader(files, findings).read(spec))
                .orElse(Branding.NONE);
    }

    private Branding read(YamlNode spec) {
        String icon = spec.at("icon")
                .flatMap(YamlNode::scalar)
                .map(text -> Icon.resolve(text.text(), text.where(), files, findings))
                .orElse("");
        Optional<YamlNode> branding = spec.at("branding");
        String styles = Stream.concat(
                        listed(branding, "fonts").map(this::font),
                        listed(branding, "css").map(this::sheet))
                .filter(css -> !css.isEmpty())
                .collect(Collectors.joining("\n"));
        return new Branding(icon, styles.length() > LARGEST ? tooLarge(branding) : styles);
    }

    private String tooLarge(Optional<YamlNode> branding) {
        findings.accept(Finding.warning(
                "branding-large",
                "Style sheets and fonts have more than 4 MiB together, so none is used. Leave some out.",
                branding.map(YamlNode::where).orElse(Place.NONE)));
        return "";
    }

    private String font(YamlNode font) {
        String family = font.at("fontFamily")
                .flatMap(YamlNode::scalar)
                .map(YamlScalar::text)
                .orElse("");
        return FontFace.css(
                family,
                listed(Optional.of(font), "sources")
                        .flatMap(source -> source.scalar().stream())
                        .toList(),
                font.where(),
                new VendorFiles(files),
                findings);
    }

    private String sheet(YamlNode name) {
        Optional<YamlScalar> text = name.scalar();
        Optional<byte[]> content =
                text.flatMap(file -> new VendorFiles(files).find(file.text())).filter(_ -> isCss(text.get()));
        if (content.isEmpty()) {
            findings.accept(Finding.warning(
                    "branding-file",
                    text.map(YamlScalar::text).orElse("This") + " is no .css file of this package. Correct its name.",
                    name.where()));
            return "";
        }
        if (content.get().length > LARGEST_SHEET) {
            findings.accept(Finding.warning(
                    "branding-large", "A style sheet has at most 256 KiB. This one is left out.", name.where()));
            return "";
        }
        return new StyleSheet(text.get().text(), new VendorFiles(files), findings)
                .scoped(new String(content.get(), StandardCharsets.UTF_8));
    }

    private static boolean isCss(YamlScalar name) {
        return VendorFiles.extension(name.text()).equals("css");
    }

    private static Stream<YamlNode> listed(Optional<YamlNode> node, String key) {
        return node.flatMap(parent -> parent.at(key)).stream().flatMap(list -> list.elements().stream());
    }
}
