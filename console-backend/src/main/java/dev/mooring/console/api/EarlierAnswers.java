package dev.mooring.console.api;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.ConfigBase.Onto;
import dev.mooring.console.usecase.ConfigDraft;
import dev.mooring.console.usecase.OpenConfig;
import dev.mooring.console.version.Sequence;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which version's answers a configuration begins with, as a request says it. */
public class EarlierAnswers {

    @Parameter(
            description = "The version whose answers count; the newest where it is missing",
            schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("from")
    @Nullable
    String from;

    @Parameter(
            description = "Whether these answers go onto the release that they were given for, or onto the newest",
            schema = @Schema(implementation = Onto.class, defaultValue = "SAME_RELEASE"))
    @QueryParam("onto")
    @Nullable
    String onto;

    public EarlierAnswers() {}

    ConfigDraft draft(OpenConfig open, AppSlug app) {
        Optional<Sequence> wanted = Sequences.of(from);
        return Refusal.valueOf(
                wanted.isEmpty() ? open.open(app) : open.open(app, wanted.get(), target()));
    }

    private Onto target() {
        if (onto == null || onto.isEmpty() || onto.equals(Onto.SAME_RELEASE.name())) {
            return Onto.SAME_RELEASE;
        }
        if (onto.equals(Onto.NEWEST_RELEASE.name())) {
            return Onto.NEWEST_RELEASE;
        }
        throw Refusal.badRequest("onto", "onto must be SAME_RELEASE or NEWEST_RELEASE.", "onto");
    }
}
