package dev.mooring.config.template;

import dev.mooring.config.template.Pipeline.Command;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an expression does to the answers that it reads, as far as the expression itself tells: whoever places its result
 * in a document has to know whether quotes and backslashes in it are the answer's own, and which blanks are layout.
 *
 * @param indent by how much Sprig moved the result to the right, where that came last
 * @param json whether a function made JSON of it last
 * @param item the one item whose text comes through, at most trimmed and indented
 */
public record Making(Handling handling, Optional<Indent> indent, boolean json, Optional<String> item) {

    /** Nothing is known: the value went through a variable, or out of a loop. */
    public static final Making UNKNOWN = new Making(Handling.UNKNOWN, Optional.empty(), false, Optional.empty());

    /** Sprig indents by any number; nobody indents a document deeper than this. */
    private static final int DEEPEST_INDENT = 200;

    private static final Set<String> JSON =
            Set.of("toJson", "mustToJson", "toRawJson", "mustToRawJson", "toPrettyJson", "mustToPrettyJson");
    private static final Set<String> ESCAPING = Set.of("quote", "squote", "YamlEscape", "js");
    private static final Set<String> INDENTING = Set.of("nindent", "indent");
    private static final Set<String> READING = Set.of("ConfigOption", "ConfigOptionData");
    private static final Set<String> TRIMMING = Set.of("trim", "TrimSpace", "Trim");

    /** Whether the characters of the result stand for themselves. */
    public enum Handling {
        /** No function of the expression escapes anything. */
        AS_TEXT,
        /** The vendor quotes or escapes for the place where the expression stands. */
        ESCAPED,
        UNKNOWN
    }

    /** A line break where there is one, then so many spaces, also behind each line break of the text. */
    public record Indent(boolean newLine, int columns) {

        /** What stands before the text. */
        public String lead() {
            return (newLine ? "\n" : "") + " ".repeat(columns);
        }
    }

    static Making of(Pipeline pipeline) {
        Optional<Indent> indent = indent(pipeline.commands());
        List<Command> content = indent.isPresent() ? indented(pipeline.commands()) : pipeline.commands();
        return new Making(handling(pipeline), indent, isJson(content), item(content));
    }

    private static Optional<Indent> indent(List<Command> commands) {
        List<Operand> last = commands.getLast().operands();
        boolean whole = last.size() == 3 || (last.size() == 2 && commands.size() > 1);
        return whole
                        && last.getFirst() instanceof Operand.Function(int at, String name)
                        && INDENTING.contains(name)
                        && last.get(1) instanceof Operand.Numeric(int position, NumberLiteral number, var value)
                        && value.orElse("") instanceof Number columns
                        && columns.longValue() >= 0
                        && columns.longValue() <= DEEPEST_INDENT
                ? Optional.of(new Indent(name.equals("nindent"), columns.intValue()))
                : Optional.empty();
    }

    /** What is indented: the commands before, or the last argument. */
    private static List<Command> indented(List<Command> commands) {
        List<Operand> last = commands.getLast().operands();
        if (last.size() == 3) {
            return last.getLast() instanceof Operand.Parens(int at, Pipeline inner) ? inner.commands() : List.of();
        }
        return commands.subList(0, commands.size() - 1);
    }

    private static boolean isJson(List<Command> commands) {
        return !commands.isEmpty()
                && commands.getLast().operands().getFirst() instanceof Operand.Function(int at, String name)
                && JSON.contains(name);
    }

    private static Optional<String> item(List<Command> commands) {
        boolean onlyTrimmed = commands.stream().skip(1).map(Command::operands).allMatch(Making::trims);
        return onlyTrimmed && !commands.isEmpty() ? read(commands.getFirst().operands()) : Optional.empty();
    }

    private static boolean trims(List<Operand> operands) {
        return operands.size() == 1
                && operands.getFirst() instanceof Operand.Function(int at, String name)
                && TRIMMING.contains(name);
    }

    private static Optional<String> read(List<Operand> operands) {
        return operands.size() == 2
                        && operands.getFirst() instanceof Operand.Function(int at, String name)
                        && READING.contains(name)
                        && operands.getLast() instanceof Operand.Text(int position, String quoted, String item)
                ? Optional.of(item)
                : Optional.empty();
    }

    private static Handling handling(Pipeline pipeline) {
        Handling found = Handling.AS_TEXT;
        for (Command command : pipeline.commands()) {
            for (Operand operand : command.operands()) {
                Handling other = handling(operand);
                found = other.compareTo(found) > 0 ? other : found;
            }
        }
        return found;
    }

    private static Handling handling(Operand operand) {
        return switch (operand) {
            case Operand.Function function ->
                ESCAPING.contains(function.name()) || JSON.contains(function.name())
                        ? Handling.ESCAPED
                        : Handling.AS_TEXT;
            case Operand.Text text -> escapes(text.value()) ? Handling.ESCAPED : Handling.AS_TEXT;
            case Operand.Parens parens -> handling(parens.pipeline());
            case Operand.Dot _, Operand.Variable _, Operand.Fields _, Operand.Chain _ -> Handling.UNKNOWN;
            case Operand.Nil _, Operand.Bool _, Operand.Numeric _ -> Handling.AS_TEXT;
        };
    }

    /** A vendor who quotes or escapes by hand, as with {@code printf "%q"} or {@code replace}, writes one of these. */
    private static boolean escapes(String literal) {
        return literal.contains("%q") || literal.chars().anyMatch(c -> "\"'\\\n".indexOf(c) >= 0);
    }
}
