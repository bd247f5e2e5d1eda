package dev.mooring.config.evaluation;

import dev.mooring.config.template.Functions;
import dev.mooring.config.template.TemplateFunction;
import java.util.Optional;
import java.util.Set;

/** For rendering constants. */
enum NoFunctions implements Functions {
    INSTANCE;

    @Override
    public Optional<TemplateFunction> find(String name) {
        return Optional.empty();
    }

    @Override
    public Set<String> names() {
        return Set.of();
    }
}
