package dev.mooring.console.api;

import dev.mooring.console.version.compare.DiffFigures;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many objects differ, as JSON. */
@Schema(name = "DiffFigures", description = "In how many objects and Helm releases two versions differ")
record FiguresJson(int added, int changed, int removed) {

    static FiguresJson of(DiffFigures figures) {
        return new FiguresJson(figures.added(), figures.changed(), figures.removed());
    }
}
