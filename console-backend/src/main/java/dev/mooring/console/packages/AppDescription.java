package dev.mooring.console.packages;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import dev.mooring.console.branding.Branding;
import dev.mooring.console.branding.BrandingReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a release describes its application.
 *
 * @param kots the {@code kots.io} Application
 * @param sig the {@code app.k8s.io} Application
 */
record AppDescription(
        Optional<YamlNode> kots,
        Optional<YamlNode> sig,
        Optional<YamlNode> config,
        Functions functions,
        Consumer<Finding> findings) {

    private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    static final AppSlug NAMELESS = new AppSlug("app");

    AppSlug slug() {
        Optional<AppSlug> named = Stream.of(kots, sig, config)
                .flatMap(document -> text(document, "metadata", "name").stream())
                .flatMap(name -> asSlug(name).stream())
                .findFirst();
        if (named.isEmpty()) {
            findings.accept(Finding.warning(
                    "application-without-name",
                    "No Application or Config names this package, so it goes by the name " + NAMELESS + ".",
                    kots.map(YamlNode::where).orElse(Place.NONE)));
        }
        return named.orElse(NAMELESS);
    }

    static Optional<AppSlug> asSlug(String name) {
        String dashed = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = trimDashes(dashed);
        String slug = trimDashes(cut.substring(0, Math.min(50, cut.length())));
        return slug.isEmpty() ? Optional.empty() : Optional.of(new AppSlug(slug));
    }

    private static String trimDashes(String text) {
        return text.replaceAll("^-+|-+$", "");
    }

    String title() {
        return text(kots, "spec", "title")
                .or(() -> text(kots, "metadata", "name"))
                .or(() -> text(sig, "metadata", "name"))
                .or(() -> text(config, "metadata", "name"))
                .orElse(NAMELESS.value());
    }

    /** The vendor's label; a template there would need a version that does not exist yet. */
    String version() {
        return text(sig, "spec", "descriptor", "version")
                .filter(version -> !version.contains("{{"))
                .orElse("");
    }

    Branding branding(SortedMap<String, byte[]> files) {
        return BrandingReader.read(kots, files, findings);
    }

    String releaseNotes() {
        return text(kots, "spec", "releaseNotes").orElse("");
    }

    /** As in KOTS, not unless the vendor says so. */
    boolean allowsRollback() {
        return text(kots, "spec", "allowRollback").filter("true"::equals).isPresent();
    }

    List<KotsTemplate> statusInformers() {
        List<KotsTemplate> informers =
                listed("statusInformers").flatMap(this::informer).toList();
        informers.forEach(informer -> informer.findings().forEach(findings));
        return informers;
    }

    List<GraphTemplate> graphs() {
        return new GraphReader(functions, findings).read(kots.flatMap(node -> node.at("spec", "graphs")));
    }

    /** Not templates, as in KOTS. */
    List<String> additionalNamespaces() {
        return listed("additionalNamespaces").flatMap(this::namespace).toList();
    }

    private Stream<YamlNode> listed(String key) {
        return kots.flatMap(node -> node.at("spec", key)).stream().flatMap(list -> list.elements().stream());
    }

    private Stream<String> namespace(YamlNode node) {
        String name = node.scalar().map(YamlScalar::text).orElse("");
        if (name.equals("*")) {
            findings.accept(Finding.info(
                    "namespaces-any",
                    "The application may use any namespace. Mooring makes none of them: list those that have to be there.",
                    node.where()));
        } else if (!NAMESPACE.matcher(name).matches()) {
            findings.accept(Finding.error(
                    "namespace-name",
                    "This is no namespace: it has small letters, digits and dashes, at most 63. Correct it.",
                    node.where()));
            return Stream.empty();
        }
        return Stream.of(name);
    }

    private Stream<KotsTemplate> informer(YamlNode node) {
        return node.scalar().stream().map(scalar -> KotsTemplate.parse(scalar.text(), scalar.where(), functions));
    }

    private static Optional<String> text(Optional<YamlNode> document, String... path) {
        return document.flatMap(node -> node.at(path))
                .flatMap(YamlNode::scalar)
                .map(YamlScalar::text)
                .filter(text -> !text.isBlank());
    }
}
