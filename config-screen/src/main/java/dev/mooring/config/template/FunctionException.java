package dev.mooring.config.template;

/**
 * A call that a function refuses: wrong arguments, or an explicit {@code fail}. The message is what Go's function says,
 * without the function's name, which the evaluator puts before it.
 */
public final class FunctionException extends Exception {

    private final String discreet;

    /** A message that repeats no value. */
    public FunctionException(String message) {
        this(message, message);
    }

    private FunctionException(String message, String discreet) {
        super(message);
        this.discreet = discreet;
    }

    /**
     * A message that repeats a value, as some of Go's do, and another one for the case that the value came from an
     * answer, which may be a password.
     */
    public static FunctionException quoting(String message, String discreet) {
        return new FunctionException(message, discreet);
    }

    /** The message without any value. */
    String discreet() {
        return discreet;
    }
}
