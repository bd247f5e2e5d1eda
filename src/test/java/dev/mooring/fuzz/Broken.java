package dev.mooring.fuzz;

/** The product did not keep its word. */
final class Broken {

    private Broken() {}

    static void unless(boolean kept, String otherwise) {
        if (!kept) {
            throw new AssertionError(otherwise);
        }
    }
}
