package dev.mooring.config.template;

/**
 * A call that a function refuses: wrong arguments, or an explicit {@code fail}. The message is what Go's function says,
 * without the function's name, which the evaluator puts before it.
 */
public final class FunctionException extends Exception {

    private final String discreet;
    private final String advice;

    /** A message that repeats no value. */
    public FunctionException(String message) {
        this(message, message, "");
    }

    private FunctionException(String message, String discreet, String advice) {
        super(message);
        this.discreet = discreet;
        this.advice = advice;
    }

    /**
     * A message that repeats a value, as some of Go's do, and another one for the case that the value came from an
     * answer, which may be a password.
     */
    public static FunctionException quoting(String message, String discreet) {
        return new FunctionException(message, discreet, "");
    }

    /** The same with what to do about it, which findings tell after the message. */
    public FunctionException because(String hint) {
        return new FunctionException(String.valueOf(getMessage()), discreet, hint);
    }

    String advice() {
        return advice;
    }

    /** The message without any value. */
    String discreet() {
        return discreet;
    }
}
