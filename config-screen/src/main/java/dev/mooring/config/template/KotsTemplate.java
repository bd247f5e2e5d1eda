package dev.mooring.config.template;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.util.List;
import java.util.Set;

/**
 * A text with expressions in both of KOTS's delimiters ({@code {{repl … }}} and {@code repl{{ … }}}), parsed once and
 * rendered as often as its inputs change. Immutable and safe for use by many threads.
 */
public final class KotsTemplate {

    private KotsTemplate() {}

    /**
     * Parses without ever throwing: what is wrong is among {@link #findings()}, and rendering then fails with the first.
     *
     * @param start where the text's first character stands in its file, so that messages name the file's own lines
     * @param functions the names that calls are checked against
     */
    public static KotsTemplate parse(String text, Place start, Functions functions) {
        throw new UnsupportedOperationException();
    }

    public List<Finding> findings() {
        throw new UnsupportedOperationException();
    }

    /** Whether the text holds no expression at all: it renders to itself. */
    public boolean isConstant() {
        throw new UnsupportedOperationException();
    }

    /** Every call that stands in the template, in either delimiter. */
    public Set<Call> calls() {
        throw new UnsupportedOperationException();
    }

    public Rendering render(Functions functions, Limits limits) {
        throw new UnsupportedOperationException();
    }
}
