package dev.mooring.console.api;

import dev.mooring.console.version.files.VersionFile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file of a version, as JSON. */
@Schema(name = "VersionFile", description = "A file of the package, a rendered manifest, or a chart's values")
record FileJson(
        @Schema(examples = "manifests/web.yaml") String path,
        @Schema(description = "In bytes") long size,

        @Schema(description = "Whether there is something in it that is hidden unless secrets=true")
        boolean secrets) {

    static FileJson of(VersionFile file) {
        return new FileJson(file.path(), file.size(), file.hasSecrets());
    }
}
