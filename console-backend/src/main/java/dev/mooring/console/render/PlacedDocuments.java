package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.template.Tracing.Traced;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import dev.mooring.console.render.Marking.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Documents with answers placed in them, whatever the answers hold.
 *
 * @param findings none of them repeats an answer
 * @param renderedOffset to the places of documents and findings, the offset in the rendered text
 */
record PlacedDocuments(List<YamlNode> documents, List<Finding> findings, ToIntFunction<Place> renderedOffset) {

    PlacedDocuments {
        documents = List.copyOf(documents);
        findings = List.copyOf(findings);
    }

    /** A marked text and what it parses to. */
    private record Vendors(MarkedText marked, YamlFile file) {

        boolean isBroken() {
            return Finding.anyError(file.findings());
        }
    }

    static PlacedDocuments of(String path, Traced traced, AskedStructure asked, KnownAnswers answers) {
        Vendors vendors = vendors(path, traced, asked, answers);
        if (vendors.marked().isHarmless() && !vendors.isBroken()) {
            return of(vendors, List.of(), false);
        }
        YamlFile pasted = YamlFile.parse(path, traced.text());
        return of(vendors, pasted.documents(), !Finding.anyError(pasted.findings()));
    }

    private static PlacedDocuments of(Vendors vendors, List<YamlNode> pasted, boolean pastedIsYaml) {
        List<Finding> findings = new ArrayList<>();
        vendors.file()
                .findings()
                .forEach(finding -> findings.add(withoutAnswers(finding, vendors.marked(), pastedIsYaml)));
        Placing placing = new Placing(vendors.marked(), findings::add);
        List<YamlNode> documents = placed(placing, vendors, pasted, findings);
        return new PlacedDocuments(documents, findings, vendors.marked()::renderedOffset);
    }

    /** The first way of marking that gives YAML; the simplest one where none does. */
    private static Vendors vendors(String path, Traced traced, AskedStructure asked, KnownAnswers answers) {
        Vendors first = vendors(path, Marking.of(traced, answers, asked, Way.WORDS));
        Vendors current = first;
        for (Way way : Way.values()) {
            if (!current.isBroken()) {
                return current;
            }
            if (way != Way.WORDS && Marking.canDiffer(current.marked(), way, traced)) {
                current = vendors(path, Marking.of(traced, answers, asked, way));
            }
        }
        return current.isBroken() ? first : current;
    }

    private static Vendors vendors(String path, MarkedText marked) {
        return new Vendors(marked, YamlFile.parse(path, marked.text()));
    }

    private static List<YamlNode> placed(
            Placing placing, Vendors vendors, List<YamlNode> pasted, List<Finding> findings) {
        List<YamlNode> documents = vendors.file().documents();
        boolean comparable = documents.size() == pasted.size();
        StructuredValues structured = new StructuredValues(vendors.marked());
        List<YamlNode> placed = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            YamlNode document = structured.putInto(documents.get(i));
            if (document instanceof YamlScalar scalar && vendors.marked().isMarked(scalar.text())) {
                findings.add(notPlaceable(document.where()));
            }
            placed.add(placing.place(document, comparable ? Optional.of(pasted.get(i)) : Optional.empty()));
        }
        return placed;
    }

    /** Pasted, these answers give YAML, but only by becoming structure themselves: that is what placing is to prevent. */
    private static Finding withoutAnswers(Finding finding, MarkedText marked, boolean pastedIsYaml) {
        return finding.isError() && pastedIsYaml
                ? notPlaceable(finding.where())
                : new Finding(finding.severity(), finding.code(), marked.masked(finding.message()), finding.where());
    }

    private static Finding notPlaceable(Place where) {
        return Finding.error(
                "value-not-placeable",
                "An answer stands near here where the file needs structure, and an answer is a text. If it is to be YAML"
                        + " itself, the vendor gives its item 'mooring: {type: yaml}' and a line of its own.",
                where);
    }

    /** Documents may be Secrets. */
    @Override
    public String toString() {
        return "PlacedDocuments[" + documents.size() + "]";
    }
}
