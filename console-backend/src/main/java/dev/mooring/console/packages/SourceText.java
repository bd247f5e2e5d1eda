package dev.mooring.console.packages;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.console.packages.Package.SourceFile;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of the package that can hold objects, as text with its templates still in it.
 *
 * @param unrendered the documents as they parse before rendering; a file with templates need not parse at all
 */
record SourceText(String path, KotsTemplate template, YamlFile unrendered) {

    private static final Pattern CONFIG_LINE = Pattern.compile("(?m)^kind:[ \\t]+[\"']?Config[\"']?[ \\t]*$");

    /** A document with the kind that it says to be of, where it says one. */
    record Document(YamlNode node, Optional<ObjectKind> kind) {
        boolean isKots(String kotsKind) {
            return kind.filter(found -> found.isKots(kotsKind)).isPresent();
        }
    }

    static boolean isCandidate(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json");
    }

    static SourceText of(String path, String text, Functions functions) {
        return new SourceText(
                path, KotsTemplate.parse(text, Place.of(path, 1, 1), functions), YamlFile.parse(path, text));
    }

    Stream<Document> documents() {
        return unrendered.documents().stream().map(node -> new Document(node, ObjectKind.of(node)));
    }

    /** What is wrong with it as it stands; errors of YAML only where no template can still put them right. */
    Stream<Finding> findings(String text) {
        boolean readUnrendered = template.isConstant() || isReadAsWritten(text);
        Stream<Finding> yaml = readUnrendered ? unrendered.findings().stream() : Stream.empty();
        // what is not rendered whole is checked template by template, by those who read it
        Stream<Finding> templates = isRendered() ? template.findings().stream() : Stream.empty();
        return Stream.of(templates, yaml, strangers()).flatMap(found -> found);
    }

    /** A Config is evaluated item by item and so must be YAML before any template is rendered. */
    private boolean isReadAsWritten(String text) {
        return (text.contains("kots.io/v1beta1") && CONFIG_LINE.matcher(text).find())
                || documents().anyMatch(document -> document.isKots("Application"));
    }

    /** Only in a constant file: a template may still make it one. JSON files are often data. */
    private Stream<Finding> strangers() {
        if (!template.isConstant() || path.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return Stream.empty();
        }
        return documents()
                .filter(document -> document.kind().isEmpty())
                .map(document -> Finding.warning(
                        "not-a-kubernetes-document",
                        "This document has no apiVersion and kind, so it is not applied.",
                        document.node().where()));
    }

    /** Whether it has to be rendered: a file that holds nothing but what is read as written has not. */
    boolean isRendered() {
        return unrendered.documents().isEmpty() || !documents().allMatch(SourceText::isNeverTemplated);
    }

    /** Specification "templating", section 3; the parts of an Application that are templates are kept one by one. */
    private static boolean isNeverTemplated(Document document) {
        return document.kind()
                .filter(kind -> kind.group().equals("kots.io") && !kind.isHelmChart())
                .isPresent();
    }

    SourceFile sourceFile() {
        return new SourceFile(path, template);
    }
}
