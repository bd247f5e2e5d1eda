package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.template.Limits;
import dev.mooring.config.template.Rendering;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A template with what it rendered to last. It is rendered again only after something that it reads has changed. */
final class LiveText {

    private final KotsTemplate template;
    private @Nullable String text;
    private @Nullable Finding failure;

    LiveText(KotsTemplate template) {
        this.template = template;
    }

    /** The rendered text, empty where rendering failed. */
    String text(Functions functions) {
        String current = text;
        if (current == null) {
            current = render(functions);
            text = current;
        }
        return current;
    }

    private String render(Functions functions) {
        failure = null;
        return switch (template.render(functions, Limits.DEFAULT)) {
            case Rendering.Rendered(String rendered, var placed) -> rendered;
            case Rendering.Failed(Finding finding) -> {
                failure = finding;
                yield "";
            }
        };
    }

    /** Something that the template reads has changed. */
    void outdate() {
        if (!template.isConstant()) {
            text = null;
        }
    }

    /** Why the last rendering failed. */
    Optional<Finding> failure() {
        return Optional.ofNullable(failure);
    }
}
