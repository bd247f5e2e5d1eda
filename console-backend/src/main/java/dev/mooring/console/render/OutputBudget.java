package dev.mooring.console.render;

import dev.mooring.config.template.Functions;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.template.Limits;
import dev.mooring.config.template.Tracing;

/**
 * How much text the templates of one release may make together. Each is bounded by itself, but a package may hold many that
 * only just fit, and everything that is rendered is in memory at the same time.
 */
final class OutputBudget {

    /** Far more than a cluster takes: an object there has about a megabyte at the most. */
    private static final int MOST_CHARACTERS = 32 * 1024 * 1024;

    private int left = MOST_CHARACTERS;

    /** Renders one more file, as far as there is anything left. */
    Tracing trace(KotsTemplate template, Functions functions) {
        Limits limits = new Limits(Limits.DEFAULT.steps(), left, Limits.DEFAULT.depth());
        Tracing tracing = template.trace(functions, limits);
        if (tracing instanceof Tracing.Traced traced) {
            left -= traced.text().length();
        }
        return tracing;
    }
}
