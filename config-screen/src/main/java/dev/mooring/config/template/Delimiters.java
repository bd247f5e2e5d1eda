package dev.mooring.config.template;

/** How an expression begins: the two styles that KOTS reads, in the order in which it reads them, and Go's own. */
enum Delimiters {
    BRACES_FIRST("{{repl"),
    BRACES_LAST("repl{{"),
    PLAIN("{{");

    static final String CLOSE = "}}";

    private final String open;

    Delimiters(String open) {
        this.open = open;
    }

    String open() {
        return open;
    }

    boolean occurIn(String text) {
        return text.contains(open);
    }
}
