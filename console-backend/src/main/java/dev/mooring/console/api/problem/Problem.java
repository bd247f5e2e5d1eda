package dev.mooring.console.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.config.finding.Finding;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What went wrong with a request, as RFC 9457 says it. */
@Schema(name = "Problem", description = "What went wrong (RFC 9457)")
public record Problem(
        @Schema(
                description = "Names the kind of problem; about:blank where the status says it all",
                examples = "about:blank")
        String type,

        @Schema(description = "The kind of problem, for people", examples = "Not found")
        String title,

        @Schema(description = "HTTP status", examples = "404")
        int status,

        @Schema(description = "What happened here, and what to do next")
        String detail,

        @Schema(description = "The path that was asked for") String instance,

        @Schema(description = "Number under which the console's log tells more; only for status 500")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<String> incident,

        @Schema(description = "Everything that stands against the request")
        List<FindingJson> findings) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        findings = List.copyOf(findings);
    }

    public static Problem of(ProblemKind kind, String detail, String instance) {
        return new Problem("about:blank", kind.title(), kind.status(), detail, instance, Optional.empty(), List.of());
    }

    public Problem withFindings(List<Finding> causes) {
        return new Problem(
                type,
                title,
                status,
                detail,
                instance,
                incident,
                causes.stream().map(FindingJson::of).toList());
    }

    public Problem withIncident(String number) {
        return new Problem(type, title, status, detail, instance, Optional.of(number), findings);
    }
}
