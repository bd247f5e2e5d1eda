package dev.mooring.console.license;

/** What an entitlement gives, as it stands in the file: unquoted whole numbers and booleans are such, all else is text. */
public sealed interface EntitlementValue {

    /** A text, whatever type the vendor declared. It may be a secret, and {@code toString} does not show it. */
    record Text(String text) implements EntitlementValue {
        @Override
        public String toString() {
            return "Text[…]";
        }
    }

    record WholeNumber(long number) implements EntitlementValue {}

    record Truth(boolean truth) implements EntitlementValue {}

    /** The file has the entitlement and no value for it. */
    record Missing() implements EntitlementValue {}

    /** As Go prints it: this is what is signed, and what templates see. */
    default String printed() {
        return switch (this) {
            case Text(String text) -> text;
            case WholeNumber(long number) -> Long.toString(number);
            case Truth(boolean truth) -> Boolean.toString(truth);
            case Missing() -> "<nil>";
        };
    }

    /** A String, Long or Boolean; templates of the peer print a value that is missing, too. */
    default Object forTemplates() {
        return switch (this) {
            case Text(String text) -> text;
            case WholeNumber(long number) -> number;
            case Truth(boolean truth) -> truth;
            case Missing() -> printed();
        };
    }

    /** Whether there is nothing to read. */
    default boolean isBlank() {
        return switch (this) {
            case Text(String text) -> text.isEmpty();
            case Missing() -> true;
            case WholeNumber number -> false;
            case Truth truth -> false;
        };
    }
}
