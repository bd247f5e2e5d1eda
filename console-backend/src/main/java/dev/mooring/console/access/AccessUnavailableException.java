package dev.mooring.console.access;

/** The Secret that says who gets in could not be read or written: nobody new gets in until the cluster answers. */
public final class AccessUnavailableException extends RuntimeException {

    AccessUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
