package dev.mooring.test.console;

/** The console did not do what every test takes for granted: start, answer, end. Carries what it wrote. */
public final class ConsoleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ConsoleException(String message) {
        super(message);
    }

    ConsoleException(String message, Throwable cause) {
        super(message, cause);
    }
}
