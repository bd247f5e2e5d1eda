package dev.mooring.config.template;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Go value with fields and methods: a time, a version, a certificate. Implementations are immutable records that list
 * by name what a template may read; nothing is found by reflection.
 */
public interface GoObject {

    /** What a template finds under a name. */
    sealed interface Member {

        record Field(@Nullable Object value) implements Member {}

        record Method(TemplateFunction function) implements Member {}
    }

    GoType type();

    /** A field or method, by Go's name for it. */
    Optional<Member> member(String name);

    /** What {@code %v} prints. */
    String printed();

    /** What {@code %#v} prints. */
    default String goSyntax() {
        return printed();
    }

    /** What JSON has for it, in simpler shapes; the printed text where nothing else is said. */
    default Object inJson() {
        return printed();
    }
}
