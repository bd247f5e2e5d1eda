package dev.mooring.console.packages;

import dev.mooring.config.template.Functions;

/** The functions that a package's templates may name; which answers they would read is not known yet. */
final class KnownFunctions {

    private KnownFunctions() {}

    static Functions names() {
        return dev.mooring.config.functions.KotsFunctions.catalog();
    }
}
