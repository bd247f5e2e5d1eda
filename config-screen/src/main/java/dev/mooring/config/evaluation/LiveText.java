package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.template.Rendering;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A template with what it rendered to last. It is rendered again only after something that it reads has changed. */
final class LiveText {

    private final KotsTemplate template;
    private final Texts texts;
    private @Nullable String text;
    private @Nullable Finding failure;

    /** @param texts where it is counted */
    LiveText(KotsTemplate template, Texts texts) {
        this.template = template;
        this.texts = texts;
    }

    /** The rendered text, empty where rendering failed. */
    String text(Functions functions) {
        String current = text;
        if (current == null) {
            current = template.constant().orElseGet(() -> made(functions));
            text = current;
        }
        return current;
    }

    private String made(Functions functions) {
        String made = render(functions);
        texts.take(made);
        return made;
    }

    private String render(Functions functions) {
        failure = null;
        return switch (template.render(functions, texts.limits())) {
            case Rendering.Rendered(String rendered, var placed) -> rendered;
            case Rendering.Failed(Finding finding) -> {
                failure = finding;
                yield "";
            }
        };
    }

    /** Something that the template reads has changed. */
    void outdate() {
        String last = text;
        if (last != null && !template.isConstant()) {
            texts.giveBack(last);
            text = null;
        }
    }

    /** Why the last rendering failed. */
    Optional<Finding> failure() {
        return Optional.ofNullable(failure);
    }
}
