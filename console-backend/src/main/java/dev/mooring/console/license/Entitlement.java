package dev.mooring.console.license;

/**
 * A field of the vendor's own.
 *
 * @param title empty where the vendor gave none
 * @param hidden whether the vendor wants it kept from the license page
 * @param signature base64 of the signature over its value, empty where only the license as a whole is signed
 */
public record Entitlement(
        String title,
        String description,
        EntitlementValue value,
        EntitlementType type,
        boolean hidden,
        String signature) {

    /** Whether its value must not be shown: neither on a page nor in a message. */
    public boolean isSecret() {
        return hidden || type == EntitlementType.PASSWORD;
    }

    /** Its value stays out, whether it is secret or not. */
    @Override
    public String toString() {
        return "Entitlement[" + title + ", " + type + "]";
    }
}
