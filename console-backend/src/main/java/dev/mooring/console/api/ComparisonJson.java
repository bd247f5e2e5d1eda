package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.config.values.Answer;
import dev.mooring.console.api.PreviewJson.DocumentJson;
import dev.mooring.console.api.RegistryJson.VersionRegistryJson;
import dev.mooring.console.license.TermChange;
import dev.mooring.console.version.compare.ChangedAnswer;
import dev.mooring.console.version.compare.ImageChange;
import dev.mooring.console.version.compare.RegistryChange;
import dev.mooring.console.version.compare.VersionComparison;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two versions side by side, as JSON. */
@Schema(name = "Comparison", description = "What differs between two versions")
record ComparisonJson(
        VersionJson from,
        VersionJson to,
        FiguresJson figures,

        @Schema(description = "Whether the vendor's part is another one")
        boolean otherRelease,

        List<AnswerJson> answers,
        List<DocumentJson> objects,

        @Schema(description = "Helm releases: chart, its version, and values with secrets hidden")
        List<DocumentJson> charts,

        List<ImageJson> images,
        List<TermJson> license,

        @Schema(description = "Where images come from; missing where that is the same")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<RegistryChangeJson> registry,

        @Schema(description = "Names of the customer's patch files that differ")
        List<String> patches) {

    /** An answer that differs. */
    @Schema(name = "ChangedAnswer")
    record AnswerJson(
            @Schema(description = "The item, or the key of a row")
            String item,

            String title,

            @Schema(description = "Whether it is a secret, of which neither text is shown")
            boolean masked,

            @Schema(description = "Missing where the default counts, or it is masked")
            @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> before,

            @Schema(description = "Missing where the default counts, or it is masked")
            @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> after) {

        static AnswerJson of(ChangedAnswer change) {
            return new AnswerJson(
                    change.item().value(),
                    change.title(),
                    change.secret(),
                    change.before().map(Answer::value).filter(text -> !change.secret()),
                    change.after().map(Answer::value).filter(text -> !change.secret()));
        }
    }

    /** An image whose tags differ. */
    @Schema(name = "ImageChange")
    record ImageJson(
            String repository,

            @Schema(description = "Tags or digests; none where it is new")
            List<String> before,

            @Schema(description = "Tags or digests; none where it is not used any more")
            List<String> after) {

        static ImageJson of(ImageChange change) {
            return new ImageJson(change.repository(), change.before(), change.after());
        }
    }

    /** Something that the licenses say differently. */
    @Schema(name = "TermChange")
    record TermJson(
            String name,
            String title,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> before,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> after,

            @Schema(description = "Whether both are only masks")
            boolean masked) {

        static TermJson of(TermChange change) {
            return new TermJson(change.name(), change.title(), change.before(), change.after(), change.secret());
        }
    }

    /** Images come from different places, or by different logins. */
    @Schema(name = "RegistryChange")
    record RegistryChangeJson(
            VersionRegistryJson before,
            VersionRegistryJson after,

            @Schema(description = "Whether it is the same user with another password")
            boolean passwordAlone) {

        static RegistryChangeJson of(RegistryChange change) {
            return new RegistryChangeJson(
                    VersionRegistryJson.of(change.before()),
                    VersionRegistryJson.of(change.after()),
                    change.passwordAlone());
        }
    }

    static ComparisonJson of(VersionComparison comparison) {
        return new ComparisonJson(
                VersionJson.of(comparison.from()),
                VersionJson.of(comparison.to()),
                FiguresJson.of(comparison.figures()),
                comparison.isOtherRelease(),
                comparison.answers().stream().map(AnswerJson::of).toList(),
                comparison.manifests().documents().stream()
                        .map(DocumentJson::of)
                        .toList(),
                comparison.charts().documents().stream().map(DocumentJson::of).toList(),
                comparison.images().stream().map(ImageJson::of).toList(),
                comparison.license().stream().map(TermJson::of).toList(),
                comparison.registry().map(RegistryChangeJson::of),
                comparison.patches());
    }
}
