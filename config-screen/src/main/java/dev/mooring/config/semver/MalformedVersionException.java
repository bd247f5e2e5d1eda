package dev.mooring.config.semver;

/** A text that is no version or no constraint. */
public final class MalformedVersionException extends Exception {

    private final String reason;
    private final String reasonWithText;

    MalformedVersionException(String reason) {
        super(reason);
        this.reason = reason;
        this.reasonWithText = reason;
    }

    /** @param text what is malformed, where the reason alone would not tell; it may be an admin's answer */
    MalformedVersionException(String reason, String text) {
        super(reason);
        this.reason = reason;
        this.reasonWithText = reason + ": " + text;
    }

    /** The reason without the malformed text. */
    public String reason() {
        return reason;
    }

    /** The reason, and the text that it is about. */
    public String reasonWithText() {
        return reasonWithText;
    }
}
