package dev.mooring.config.template;

/** A call that a function refuses: wrong number or kind of arguments, or an explicit {@code fail}. */
public final class FunctionException extends Exception {

    public FunctionException(String message) {
        super(message);
    }
}
