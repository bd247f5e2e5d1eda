package dev.mooring.console.branding;

/**
 * How a vendor's application looks in the console, whatever the package says made harmless.
 *
 * @param icon a data URI, empty where the package has none that a page could show without the internet
 * @param styles one style sheet, fonts and pictures in it; its rules reach nothing outside of elements of the class
 *     {@value #AREA}; empty where the package has none
 */
public record Branding(String icon, String styles) {

    /** The class of elements that the vendor's rules reach. */
    public static final String AREA = "mo-vendor";

    public static final Branding NONE = new Branding("", "");

    @Override
    public String toString() {
        return "Branding[icon of " + icon.length() + ", styles of " + styles.length() + " characters]";
    }
}
