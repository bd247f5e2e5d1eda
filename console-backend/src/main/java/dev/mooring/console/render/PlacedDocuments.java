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
        List<Finding> findings = new ArrayList<>();
        boolean pastedIsYaml = !Finding.anyError(pasted.findings());
        vendors.findings().forEach(finding -> findings.add(withoutAnswers(finding, marked, pastedIsYaml)));
        Placing placing = new Placing(marked, new StructuredValues(structuredWanted, marked), findings::add);
        return new PlacedDocuments(placed(placing, vendors.documents(), pasted.documents()), findings);
    }

    private static List<YamlNode> placed(Placing placing, List<YamlNode> documents, List<YamlNode> pasted) {
        boolean comparable = documents.size() == pasted.size();
        List<YamlNode> placed = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            placed.add(placing.place(documents.get(i), comparable ? Optional.of(pasted.get(i)) : Optional.empty()));
        }
        return placed;
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
