package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.console.api.problem.FindingJson;
import dev.mooring.console.license.TermChange;
import dev.mooring.console.usecase.LicensePreview;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another license would change, as JSON. */
@Schema(name = "LicensePreview", description = "What a license would change; an error among the findings refuses it")
record LicenseChangeJson(
        @Schema(description = "The version whose license it would replace")
        long basedOn,

        List<TermJson> changes,
        List<FindingJson> findings) {

    /** One thing that the licenses say differently; secrets are masked. */
    @Schema(name = "LicenseTermChange")
    record TermJson(
            String name,
            String title,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> before,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> after) {

        static TermJson of(TermChange change) {
            return new TermJson(change.name(), change.title(), change.before(), change.after());
        }
    }

    static LicenseChangeJson of(LicensePreview preview) {
        return new LicenseChangeJson(
                preview.basedOn().value(),
                preview.changes().stream().map(TermJson::of).toList(),
                preview.findings().stream().map(FindingJson::of).toList());
    }
}
