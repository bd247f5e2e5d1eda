package dev.mooring.config.screen;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a copy of a manifest names its row: {@code repl[[ .item ]]} and {@code [[repl .item ]]} stand for the row's key. The
 * expressions of other items stay, so that several items can repeat one document; nothing else can be written in these
 * delimiters. As in Go, a dash at the inner side of a delimiter takes away the white space outside.
 */
public final class RowTemplate {

    private static final String BEGIN =
            "(?:(?:(?<!\\s)\\s++repl\\[\\[|(?<!\\s)\\s++\\[\\[repl|repl\\[\\[|\\[\\[repl)-\\s+|repl\\[\\[\\s*|\\[\\[repl\\s+)";
    private static final String END = "(?:\\s+-]]\\s*|\\s*]])";
    private static final Pattern ANY = Pattern.compile("repl\\[\\[|\\[\\[repl");

    private final Pattern expression;

    private RowTemplate(Pattern expression) {
        this.expression = expression;
    }

    public static RowTemplate of(ItemName item) {
        return new RowTemplate(Pattern.compile(BEGIN + "\\." + Pattern.quote(item.value()) + END));
    }

    /** Whether the text names the row. */
    public boolean occursIn(String text) {
        return ANY.matcher(text).find() && expression.matcher(text).find();
    }

    /** The text with the row's key in place of each expression that names the row. */
    public String in(String text, ItemName rowKey) {
        return ANY.matcher(text).find()
                ? expression.matcher(text).replaceAll(Matcher.quoteReplacement(rowKey.value()))
                : text;
    }

    /** Whether any expression in these delimiters is left over: it names no repeatable item, or is wrongly written. */
    public static boolean remainsIn(String text) {
        return ANY.matcher(text).find();
    }
}
