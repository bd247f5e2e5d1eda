package dev.mooring.fuzz;

import java.util.Locale;
import java.util.function.Consumer;

/** Everything of the product that reads what it has no reason to trust. */
enum Target {
    TEMPLATE(TemplateTarget::check),
    SCREEN(ScreenTarget::check),
    YAML(YamlTarget::check),
    PLACING(PlacingTarget::check),
    VALUES(ValuesTarget::check),
    ARCHIVE(ArchiveTarget::check);

    @SuppressWarnings("ImmutableEnumChecker") // a method reference
    private final Consumer<byte[]> check;

    Target(Consumer<byte[]> check) {
        this.check = check;
    }

    /**
     * Throws where the product breaks its word: any exception of its own counts, and so does an {@link AssertionError} about
     * what it returned.
     */
    void check(byte[] input) {
        check.accept(input);
    }

    /** As the command line and the folders of inputs write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Target ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
