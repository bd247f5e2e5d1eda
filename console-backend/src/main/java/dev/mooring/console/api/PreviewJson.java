package dev.mooring.console.api;

import dev.mooring.console.api.PlanJson.LineJson;
import dev.mooring.console.api.problem.FindingJson;
import dev.mooring.console.deploy.plan.ChangedDocument;
import dev.mooring.console.usecase.ConfigPreview;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A preview as JSON. */
@Schema(
        name = "Preview",
        description =
                "What answers would change in the manifests, against those of the running version; the cluster was"
                        + " not asked")
record PreviewJson(
        List<DocumentJson> documents,

        @Schema(description = "How many objects stay as they are")
        int unchanged,

        List<FindingJson> findings) {

    /** One object that differs. */
    @Schema(name = "ChangedDocument")
    record DocumentJson(
            ObjectJson object,
            ChangedDocument.Change change,
            @Schema(description = "File in the package") String path,

            @Schema(description = "Difference in YAML, secrets masked")
            List<LineJson> diff) {
        static DocumentJson of(ChangedDocument document) {
            return new DocumentJson(
                    ObjectJson.of(document.object()),
                    document.change(),
                    document.path(),
                    document.lines().stream().map(LineJson::of).toList());
        }
    }

    static PreviewJson of(ConfigPreview preview) {
        return new PreviewJson(
                preview.documents().stream().map(DocumentJson::of).toList(),
                preview.unchanged(),
                preview.findings().stream().map(FindingJson::of).toList());
    }
}
