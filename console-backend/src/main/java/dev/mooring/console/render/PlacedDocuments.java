package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.template.Rendering.Rendered;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Documents with answers placed in them, whatever the answers hold.
 *
 * @param findings none of them repeats an answer
 */
record PlacedDocuments(List<YamlNode> documents, List<Finding> findings) {

    PlacedDocuments {
        documents = List.copyOf(documents);
        findings = List.copyOf(findings);
    }

    /** @param structuredWanted whether the template makes JSON, which may stand for a list or an object */
    static PlacedDocuments of(String path, Rendered rendered, boolean structuredWanted, KnownAnswers answers) {
        MarkedText marked = MarkedText.of(rendered, answers);
        YamlFile vendors = RenderedYaml.parse(path, marked.text());
        YamlFile pasted = RenderedYaml.parse(path, rendered.text());
        StructuredValues structured = new StructuredValues(structuredWanted, marked);
        List<Finding> findings = new ArrayList<>();
        boolean pastedIsYaml = !Finding.anyError(pasted.findings());
        vendors.findings().forEach(finding -> findings.add(withoutAnswers(finding, marked, pastedIsYaml)));
        Placing placing = new Placing(marked, structured, findings::add);
        Shape shape = new Shape(marked, structured);
        boolean comparable = pasted.documents().size() == vendors.documents().size();
        List<YamlNode> documents = new ArrayList<>();
        for (int i = 0; i < vendors.documents().size(); i++) {
            YamlNode document = vendors.documents().get(i);
            Optional<YamlNode> kots =
                    comparable ? Optional.of(pasted.documents().get(i)) : Optional.empty();
            documents.add(placing.place(document, kots.filter(other -> shape.isSame(document, other))));
        }
        return new PlacedDocuments(documents, findings);
    }

    /** Pasted, these answers give YAML, but only by becoming structure themselves: that is what placing is to prevent. */
    private static Finding withoutAnswers(Finding finding, MarkedText marked, boolean pastedIsYaml) {
        return finding.isError() && pastedIsYaml
                ? Finding.error(
                        "value-not-placeable",
                        "An answer stands near here where the file needs structure. Let it be (part of) a key or value.",
                        finding.where())
                : new Finding(finding.severity(), finding.code(), marked.masked(finding.message()), finding.where());
    }

    /** Documents may be Secrets. */
    @Override
    public String toString() {
        return "PlacedDocuments[" + documents.size() + "]";
    }
}
