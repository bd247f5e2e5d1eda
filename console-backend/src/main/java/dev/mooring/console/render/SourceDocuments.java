package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.Tracing;
import dev.mooring.config.template.Tracing.Traced;
import dev.mooring.config.yaml.SourceLines;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.console.packages.Package.SourceFile;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The documents of one source file with answers in them.
 *
 * @param documents none where the template failed
 * @param findings at the vendor's lines
 * @param vendors from a place in a document to the line of the vendor's file that it comes from
 */
record SourceDocuments(
        SourceFile source, List<YamlNode> documents, List<Finding> findings, UnaryOperator<Place> vendors) {

    SourceDocuments {
        documents = List.copyOf(documents);
        findings = findings.stream()
                .map(finding -> new Finding(
                        finding.severity(), finding.code(), finding.message(), vendors.apply(finding.where())))
                .toList();
    }

    /** @param budget what the text of a file with templates is taken from */
    static SourceDocuments render(
            SourceFile source, Functions functions, AskedStructure asked, KnownAnswers answers, OutputBudget budget) {
        return source.template()
                .constant()
                .map(text -> asWritten(source, text))
                .orElseGet(() -> made(source, budget.trace(source.template(), functions), asked, answers));
    }

    private static SourceDocuments made(
            SourceFile source, Tracing tracing, AskedStructure asked, KnownAnswers answers) {
        return switch (tracing) {
            case Tracing.Failed(Finding finding) ->
                new SourceDocuments(source, List.of(), List.of(finding), UnaryOperator.identity());
            case Traced traced when !traced.hasAnswers() -> computed(source, traced);
            case Traced traced -> placed(source, traced, asked, answers);
        };
    }

    private static SourceDocuments asWritten(SourceFile source, String text) {
        YamlFile file = YamlFile.parse(source.path(), text);
        return new SourceDocuments(source, file.documents(), file.findings(), UnaryOperator.identity());
    }

    private static SourceDocuments computed(SourceFile source, Traced traced) {
        YamlFile file = YamlFile.parse(source.path(), traced.text());
        SourceLines lines = new SourceLines(traced.text());
        UnaryOperator<Place> vendors = place -> vendors(source, traced, lines.offset(place), place);
        return new SourceDocuments(source, file.documents(), file.findings(), vendors);
    }

    private static SourceDocuments placed(
            SourceFile source, Traced traced, AskedStructure asked, KnownAnswers answers) {
        PlacedDocuments placed = PlacedDocuments.of(source.path(), traced, asked.in(source.template()), answers);
        UnaryOperator<Place> vendors =
                place -> vendors(source, traced, placed.renderedOffset().applyAsInt(place), place);
        return new SourceDocuments(source, placed.documents(), placed.findings(), vendors);
    }

    private static Place vendors(SourceFile source, Traced traced, int offset, Place place) {
        return place.line() == 0
                ? place
                : source.template().placeOf(traced.sourceOf(offset)).withSubject(place.subject());
    }

    /** Documents may be Secrets. */
    @Override
    public String toString() {
        return source.path() + ": " + documents.size() + " documents";
    }
}
