package dev.mooring.console.api;

import dev.mooring.console.api.problem.FindingJson;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An object that was changed, as JSON. */
@Schema(name = "ObjectChange")
record ObjectChangeJson(
        ObjectJson object,

        @Schema(description = "What may undo it") List<FindingJson> notes) {}
