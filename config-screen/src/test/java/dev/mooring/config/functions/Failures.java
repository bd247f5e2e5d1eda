package dev.mooring.config.functions;

import dev.mooring.config.finding.Place;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.template.Limits;
import dev.mooring.config.template.Rendering;

/** What an admin reads where a template fails. */
final class Failures {

    private Failures() {}

    static String message(String template, KotsFunctions functions) {
        KotsTemplate parsed = KotsTemplate.parse(template, Place.NONE, functions);
        return switch (parsed.render(functions, Limits.DEFAULT)) {
            case Rendering.Rendered rendered -> throw new AssertionError("rendered: " + rendered.text());
            case Rendering.Failed failed -> failed.finding().message();
        };
    }
}
