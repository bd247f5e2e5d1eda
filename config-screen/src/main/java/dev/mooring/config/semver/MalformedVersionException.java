package dev.mooring.config.semver;

/** A text that is no version or no constraint. */
public final class MalformedVersionException extends Exception {

    private final String reason;
    private final String full;

    MalformedVersionException(String reason) {
        this(reason, reason);
    }

    private MalformedVersionException(String reason, String full) {
        super(reason);
        this.reason = reason;
        this.full = full;
    }

    /** @param text what is malformed, where the reason alone would not tell; it may be an admin's answer */
    static MalformedVersionException about(String reason, String text) {
        return new MalformedVersionException(reason, reason + ": " + text);
    }

    /** A number that does not fit into 64 bits. */
    static MalformedVersionException tooLarge(String digits) {
        String part = "Error parsing version segment: ";
        return new MalformedVersionException(
                part + "value out of range",
                part + "strconv.ParseUint: parsing \"" + digits + "\": value out of range");
    }

    /** The reason without the malformed text. */
    public String reason() {
        return reason;
    }

    /** The reason, and the text that it is about. */
    public String reasonWithText() {
        return full;
    }
}
