package dev.mooring.config.crypto;

/** A key, certificate or secret that cannot be read or made. The message shows nothing of it. */
public final class KeyRefusedException extends Exception {

    private final String message;
    private final String detail;

    public KeyRefusedException(String message) {
        this(message, "");
    }

    /** @param detail what was refused, which may be an admin's answer; never a key */
    KeyRefusedException(String message, String detail) {
        super(message);
        this.message = message;
        this.detail = detail;
    }

    /** Without any value. */
    public String discreet() {
        return message;
    }

    /** With the value that was refused, where it is no secret. */
    public String quoting() {
        return detail.isEmpty() ? message : message + ": " + detail;
    }

    KeyRefusedException during(String what) {
        return new KeyRefusedException(what + ": " + message, detail);
    }
}
