package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.Limits;

/** What one call may make at the most, asked before it is made. */
final class Sizes {

    private static final int MOST_ITEMS = 1_000_000;

    private Sizes() {}

    static int characters(long wanted) throws FunctionException {
        int most = Limits.DEFAULT.outputCharacters();
        if (wanted > most) {
            throw new FunctionException("the result would have " + wanted + " characters; the most is " + most);
        }
        return (int) wanted;
    }

    static int items(long wanted) throws FunctionException {
        if (wanted > MOST_ITEMS) {
            throw new FunctionException("the result would have " + wanted + " items; the most is " + MOST_ITEMS);
        }
        return (int) wanted;
    }
}
