package dev.mooring.fuzz;

import dev.mooring.config.functions.KotsFunctions;
import java.util.List;

/** Templates that mostly parse: each decision of the input chooses the next part. */
final class TemplateGrammar {

    private static final int DEEPEST = 6;
    private static final List<String> FUNCTIONS =
            KotsFunctions.catalog().names().stream().sorted().toList();
    private static final List<String> BUILTINS = List.of(
            "print",
            "printf",
            "println",
            "len",
            "index",
            "slice",
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "and",
            "or",
            "not",
            "html",
            "js",
            "urlquery",
            "call");
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "item_0",
            "item_1",
            "item_2",
            "0",
            "1",
            "-1",
            "65536",
            "9223372036854775807",
            "1e309",
            "0x1p-2",
            "true",
            "null",
            "~",
            "%d %s %v %q\\n",
            "%-08.3[2]*[1]f",
            "%!",
            "a: b",
            "- x",
            "# c",
            "\\u00e9\\U0001F600",
            "\\x00\\t",
            "2006-01-02",
            "2024-02-30T25:61:00Z",
            "(a|b)*c",
            "[",
            "^.*$",
            "$1",
            "{}",
            "[1,2]",
            "{\\\"a\\\":{\\\"b\\\":[null,1.5]}}",
            "YQ==",
            "%",
            "http://u:p@h:1/p?q#f",
            "repl{{ fail \\\"x\\\" }}",
            "{{repl end }}",
            "}}",
            "1.2.3-rc.1+b",
            ">=1.2 <2 || ~3",
            "x86",
            "ab12-");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "2",
            "3",
            "-1",
            "7",
            "63",
            "64",
            "100",
            "1000",
            "100000",
            "2147483647",
            "2147483648",
            "9223372036854775807",
            "-9223372036854775808",
            "18446744073709551615",
            "0.5",
            "1e3",
            "1e300",
            "0x1F",
            "0b11",
            "'x'",
            "1i");
    private static final List<String> BETWEEN =
            List.of("", " ", "\n", "text", ": ", "'", "\"", "{", "}}", "#", "\n  - ", "repl", "{{", "é😀");

    private final Choices choices;
    private final StringBuilder text = new StringBuilder();
    private int variables;

    TemplateGrammar(Choices choices) {
        this.choices = choices;
    }

    /** A whole template, with definitions. */
    String template() {
        do {
            statements(0);
        } while (!choices.isEmpty() && text.length() < 4000);
        return text.toString();
    }

    /** A text with one or two expressions. */
    String line() {
        text.setLength(0);
        variables = 0;
        statements(DEEPEST - 1);
        return text.toString();
    }

    private void statements(int depth) {
        int count = 1 + choices.below(3);
        for (int i = 0; i < count; i++) {
            text.append(choices.of(BETWEEN));
            statement(depth);
        }
    }

    private void statement(int depth) {
        int kind = depth >= DEEPEST ? 0 : choices.below(12);
        switch (kind) {
            case 0, 1, 2, 3 -> action(pipeline(depth));
            case 4 -> block("if " + pipeline(depth), depth, "else if " + pipeline(depth));
            case 5 -> block("range " + loopVariables() + pipeline(depth), depth, "else");
            case 6 -> block("with " + pipeline(depth), depth, "else with " + pipeline(depth));
            case 7 -> declare("$v" + variables++ + " := " + pipeline(depth));
            case 8 -> block("define \"t" + choices.below(3) + "\"", depth, "");
            case 9 -> action("template \"t" + choices.below(3) + "\" " + operand(depth));
            case 10 -> block("block \"t" + choices.below(3) + "\" " + operand(depth), depth, "");
            default -> action(choices.of(List.of("break", "continue", "/* c */", "end", "else", "$v0 = 1", "nil")));
        }
    }

    private String loopVariables() {
        return switch (choices.below(3)) {
            case 0 -> "";
            case 1 -> "$v" + variables++ + " := ";
            default -> "$v" + variables++ + ", $v" + variables++ + " := ";
        };
    }

    private void declare(String declaration) {
        action(declaration);
    }

    private void block(String head, int depth, String alternative) {
        action(head);
        statements(depth + 1);
        if (!alternative.isEmpty() && choices.oneIn(3)) {
            action(alternative);
            statements(depth + 1);
        }
        if (!choices.oneIn(40)) {
            action("end");
        }
    }

    private void action(String inside) {
        String style = choices.of(List.of("repl{{ ", "{{repl ", "repl{{- ", "{{repl- ", "{{- repl "));
        text.append(style).append(inside).append(choices.oneIn(6) ? " -}}" : " }}");
    }

    private String pipeline(int depth) {
        StringBuilder pipeline = new StringBuilder(command(depth));
        while (choices.oneIn(3) && !choices.isEmpty()) {
            pipeline.append(" | ").append(function()).append(operands(depth, 1));
        }
        return pipeline.toString();
    }

    private String command(int depth) {
        return choices.oneIn(5) ? operand(depth) : function() + operands(depth, 3);
    }

    private String function() {
        return choices.oneIn(4) ? choices.of(BUILTINS) : choices.of(FUNCTIONS);
    }

    private String operands(int depth, int most) {
        StringBuilder operands = new StringBuilder();
        int count = choices.below(most + 2);
        for (int i = 0; i < count; i++) {
            operands.append(' ').append(operand(depth));
        }
        return operands.toString();
    }

    private String operand(int depth) {
        int kind = depth >= DEEPEST ? choices.below(5) : choices.below(10);
        return switch (kind) {
            case 0, 1 -> '"' + choices.of(TEXTS) + '"';
            case 2 -> choices.of(NUMBERS);
            case 3 -> choices.of(List.of("true", "false", "nil", ".", "$", ".a", ".a.b", "$.x"));
            case 4 -> variables == 0 ? "`raw`" : "$v" + choices.below(variables) + choices.of(List.of("", ".a"));
            case 5 -> "(list" + operands(depth + 1, 4) + ")";
            case 6 -> "(dict \"a\" " + operand(depth + 1) + ")";
            case 7 -> "(ConfigOption \"item_" + choices.below(4) + "\")";
            default -> "(" + pipeline(depth + 1) + ")";
        };
    }
}
