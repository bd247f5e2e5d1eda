package dev.mooring.fuzz;

import java.util.List;

/** Config documents with items of all types, whose texts are templates that read one another. */
final class ScreenGrammar {

    private static final int MOST_ITEMS = 12;
    private static final List<String> TYPES = List.of(
            "text",
            "textarea",
            "password",
            "bool",
            "radio",
            "dropdown",
            "file",
            "label",
            "heading",
            "select_one",
            "select_many",
            "",
            "7");
    private static final List<String> FIELDS = List.of(
            "title",
            "help_text",
            "when",
            "default",
            "value",
            "required",
            "hidden",
            "readonly",
            "recommended",
            "affix",
            "validation",
            "repeatable");

    private final Choices choices;
    private final TemplateGrammar templates;
    private int items;

    ScreenGrammar(Choices choices) {
        this.choices = choices;
        this.templates = new TemplateGrammar(choices);
    }

    String document() {
        StringBuilder text = new StringBuilder("apiVersion: kots.io/v1beta1\nkind: Config\nspec:\n  groups:\n");
        int groups = 1 + choices.below(3);
        for (int group = 0; group < groups; group++) {
            text.append("  - name: group_").append(group).append('\n');
            text.append("    when: ").append(quoted()).append("\n    items:\n");
            int count = 1 + choices.below(4);
            for (int i = 0; i < count && items < MOST_ITEMS; i++) {
                item(text);
            }
        }
        return text.toString();
    }

    private void item(StringBuilder text) {
        int name = choices.oneIn(20) ? 0 : items;
        text.append("    - name: item_")
                .append(name)
                .append("\n      type: ")
                .append(choices.of(TYPES))
                .append('\n');
        items++;
        int from = choices.below(4);
        for (int field = from; field < FIELDS.size(); field += 1 + choices.below(4)) {
            text.append("      ")
                    .append(FIELDS.get(field))
                    .append(": ")
                    .append(field(FIELDS.get(field)))
                    .append('\n');
        }
    }

    private String field(String name) {
        return switch (name) {
            case "required", "hidden", "readonly", "recommended", "repeatable" ->
                choices.of(List.of("true", "false", "yes", "1"));
            case "validation" ->
                "{regex: {pattern: '" + choices.of(List.of("^[a-z]+$", "(a+)+$", "[", "", "\\d{1000}"))
                        + "', message: no}}";
            default -> quoted();
        };
    }

    private String quoted() {
        return switch (choices.below(4)) {
            case 0 -> "'repl{{ ConfigOption \"item_" + choices.below(MOST_ITEMS) + "\" }}'";
            case 1 -> "'repl{{ ConfigOptionEquals \"item_" + choices.below(MOST_ITEMS) + "\" \"1\" }}'";
            case 2 -> "'" + choices.of(List.of("", "1", "0", "text", "a: b")) + "'";
            default -> "'" + templates.line().replace("'", "''").replace("\n", " ") + "'";
        };
    }
}
