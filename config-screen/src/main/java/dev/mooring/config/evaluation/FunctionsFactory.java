package dev.mooring.config.evaluation;

import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.template.Functions;

/** Gives the functions of a package's templates over certain answers; license, release and cluster are fixed in it. */
@FunctionalInterface
public interface FunctionsFactory {

    /** Functions that remember nothing of others made here before: a certificate of the same name is another one. */
    Functions over(ConfigLookup answers);
}
