package dev.mooring.config.template;

import java.util.Optional;
import java.util.Set;

/** The functions that a template may call, besides Go's builtins, which every template has. */
public interface Functions {

    Optional<TemplateFunction> find(String name);

    /** All names, for the parser (an unknown function is a parse error, as in Go) and for suggestions in its message. */
    Set<String> names();
}
