package dev.mooring.console.api;

import dev.mooring.console.usecase.PatchDraft;
import dev.mooring.console.version.Patches;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The customer's patches as JSON. */
@Schema(name = "Patches", description = "What the customer changes in the rendered manifests")
record PatchesJson(
        @Schema(description = "The version that was looked at; the newest one where it is missing") @Nullable
        Long basedOn,

        @Schema(description = "YAML texts by file name, applied in the order of the names") @Nullable
        Map<String, String> files,

        @Schema(description = "Why; kept with the version") @Nullable
        String note) {

    static PatchesJson of(PatchDraft draft) {
        return new PatchesJson(draft.basedOn().value(), draft.patches().files(), null);
    }

    Patches patches() {
        Map<String, String> given = Optional.ofNullable(files)
                .orElseThrow(() -> Refusal.badRequest(
                        "files-missing", "The member files must hold the patches by file name.", "files"));
        TreeMap<String, String> texts = new TreeMap<>();
        given.forEach((name, text) -> texts.put(
                name,
                Optional.ofNullable(text)
                        .orElseThrow(() -> Refusal.badRequest(
                                "files-missing", "A file of patches is a text; leave it out to remove it.", name))));
        return new Patches(texts);
    }

    String noteText() {
        return LeftOut.text(note);
    }
}
