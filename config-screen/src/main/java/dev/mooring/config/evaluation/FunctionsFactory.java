package dev.mooring.config.evaluation;

import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.template.Functions;

/** Gives the functions of a package's templates over certain answers; license, release and cluster are fixed in it. */
@FunctionalInterface
public interface FunctionsFactory {

    Functions over(ConfigLookup answers);
}
