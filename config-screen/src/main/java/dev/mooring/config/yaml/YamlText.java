package dev.mooring.config.yaml;

import org.jspecify.annotations.Nullable;

/** Writes plain Java values as YAML that Kubernetes' parser reads back as the very same values. */
public final class YamlText {

    private YamlText() {}

    /** One document in block style, keys in their order, strings quoted where they would be read as something else. */
    public static String write(@Nullable Object value) {
        return new BlockWriter().document(value);
    }
}
