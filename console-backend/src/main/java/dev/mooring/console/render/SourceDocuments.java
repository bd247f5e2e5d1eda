package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.Limits;
import dev.mooring.config.template.Rendering;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.console.packages.Package.SourceFile;
import java.util.List;

/**
 * The documents of one source file with answers in them.
 *
 * @param documents none where the template failed
 */
record SourceDocuments(SourceFile source, List<YamlNode> documents, List<Finding> findings) {

    SourceDocuments {
        documents = List.copyOf(documents);
        findings = List.copyOf(findings);
    }

    static SourceDocuments render(SourceFile source, Functions functions, KnownAnswers answers) {
        return switch (source.template().render(functions, Limits.DEFAULT)) {
            case Rendering.Failed(Finding finding) -> new SourceDocuments(source, List.of(), List.of(finding));
            case Rendering.Rendered rendered when rendered.placed().isEmpty() -> asWritten(source, rendered.text());
            case Rendering.Rendered rendered -> placed(source, rendered, answers);
        };
    }

    private static SourceDocuments asWritten(SourceFile source, String text) {
        YamlFile file = RenderedYaml.parse(source.path(), text);
        return new SourceDocuments(source, file.documents(), file.findings());
    }

    private static SourceDocuments placed(SourceFile source, Rendering.Rendered rendered, KnownAnswers answers) {
        PlacedDocuments placed =
                PlacedDocuments.of(source.path(), rendered, StructuredValues.areWanted(source.template()), answers);
        return new SourceDocuments(source, placed.documents(), placed.findings());
    }

    /** Documents may be Secrets. */
    @Override
    public String toString() {
        return source.path() + ": " + documents.size() + " documents";
    }
}
