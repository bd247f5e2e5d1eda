package dev.mooring.config.template;

/** The two styles of expression that KOTS reads, in the order in which it reads them. */
enum Delimiters {
    BRACES_FIRST("{{repl"),
    BRACES_LAST("repl{{");

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
