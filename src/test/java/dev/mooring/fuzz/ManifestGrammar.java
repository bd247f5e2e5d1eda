package dev.mooring.fuzz;

import java.util.List;

/** Manifests with expressions in every kind of place that YAML has. */
final class ManifestGrammar {

    private static final List<String> PLACES = List.of(
            "a: %s\n",
            "a: '%s'\n",
            "a: \"%s\"\n",
            "a: |\n  %s\n",
            "a: >-\n  x\n  %s\n",
            "%s: a\n",
            "'%s': a\n",
            "a: [%s, b]\n",
            "a: {b: %s}\n",
            "- %s\n",
            "a: x%sy\n",
            "a: http://%s:%s/\n",
            "# %s\na: b\n",
            "a: &x %s\nb: *x\n",
            "? %s\n: b\n",
            "%s\n",
            "a:\n  %s\n",
            "a: # %s\n",
            "---\na: %s\n",
            "a: !!str %s\n",
            "a: |2-\n    %s\n",
            "a:\n%s\n");
    private static final List<String> EXPRESSIONS = List.of(
            "repl{{ ConfigOption \"item_0\" }}",
            "{{repl ConfigOption \"item_1\" }}",
            "repl{{ ConfigOption \"item_0\" | nindent 4 }}",
            "{{repl ConfigOption \"item_0\" | quote }}",
            "repl{{ ConfigOption \"item_0\" | squote }}",
            "repl{{ ConfigOption \"item_0\" | toJson }}",
            "repl{{ ConfigOption \"item_0\" | indent 2 }}",
            "repl{{ ConfigOption \"item_0\" | b64enc }}",
            "repl{{ ConfigOption \"item_0\" | trim | upper }}",
            "repl{{ ConfigOption \"item_0\" }}{{repl ConfigOption \"item_1\" }}",
            "repl{{ if ConfigOptionEquals \"item_2\" \"1\" }}x: y\n  repl{{ else }}z: repl{{ ConfigOption \"item_1\" }}repl{{ end }}",
            "repl{{ printf \"%q-%s\" (ConfigOption \"item_0\") (ConfigOption \"item_3\") }}",
            "repl{{ ConfigOption \"item_3\" | YamlEscape }}",
            "repl{{ range splitList \"\\n\" (ConfigOption \"item_0\") }}\n  - repl{{ . }}repl{{ end }}",
            "repl{{ ConfigOption \"item_1\" | int }}");

    private final Choices choices;
    private final TemplateGrammar templates;

    ManifestGrammar(Choices choices) {
        this.choices = choices;
        this.templates = new TemplateGrammar(choices);
    }

    String manifest() {
        StringBuilder text = new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
        int count = 1 + choices.below(5);
        for (int i = 0; i < count; i++) {
            text.append(choices.of(PLACES).replace("%s", expression()));
        }
        return text.toString();
    }

    private String expression() {
        return choices.oneIn(4) ? templates.line() : choices.of(EXPRESSIONS);
    }
}
