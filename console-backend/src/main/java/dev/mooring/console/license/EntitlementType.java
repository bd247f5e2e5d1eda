package dev.mooring.console.license;

import java.util.Arrays;
import java.util.Optional;

/** What the vendor declared an entitlement to hold. */
public enum EntitlementType {
    INTEGER("Integer"),
    STRING("String"),
    TEXT("Text"),
    BOOLEAN("Boolean"),
    PASSWORD("Password"),
    ENUM("Enum"),
    UNSPECIFIED("");

    private final String label;

    EntitlementType(String label) {
        this.label = label;
    }

    static Optional<EntitlementType> of(String label) {
        return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
    }

    public String label() {
        return label;
    }

    /** A blank value fits everywhere: the vendor has not filled it in. */
    boolean fits(EntitlementValue value) {
        return switch (this) {
            case INTEGER -> value.isBlank() || value instanceof EntitlementValue.WholeNumber;
            case BOOLEAN -> value.isBlank() || value instanceof EntitlementValue.Truth;
            case STRING, TEXT, PASSWORD, ENUM, UNSPECIFIED -> true;
        };
    }
}
