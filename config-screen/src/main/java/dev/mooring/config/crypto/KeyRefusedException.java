package dev.mooring.config.crypto;

/** A key, certificate or secret that cannot be read or made. The message shows nothing of it. */
public final class KeyRefusedException extends Exception {

    private final String message;
    private final String quoting;

    public KeyRefusedException(String message) {
        this(message, message);
    }

    private KeyRefusedException(String message, String quoting) {
        super(message);
        this.message = message;
        this.quoting = quoting;
    }

    /** @param detail what was refused, which may be an admin's answer; never a key */
    static KeyRefusedException about(String message, String detail) {
        return new KeyRefusedException(message, message + ": " + detail);
    }

    /** @param type the label of a PEM text */
    static KeyRefusedException ofType(String message, String type) {
        return new KeyRefusedException(message, message + " of type " + type);
    }

    /** Without any value. */
    public String discreet() {
        return message;
    }

    /** With the value that was refused, where it is no secret. */
    public String quoting() {
        return quoting;
    }

    KeyRefusedException during(String what) {
        return new KeyRefusedException(what + ": " + message, what + ": " + quoting);
    }
}
