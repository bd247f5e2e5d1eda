package dev.mooring.console.license;

import dev.mooring.config.functions.LicenseFields;
import java.util.Map;
import java.util.Optional;

/**
 * What the vendor allows this customer, as the license file says it.
 *
 * @param fields the built-in fields by their names in {@code LicenseFieldValue}
 * @param entitlements the vendor's own fields: String, Boolean or Long by name
 * @param text the file itself, to be kept with the version
 */
public record License(
        String appSlug,
        String customerName,
        String licenseId,
        String type,
        Map<String, Object> fields,
        Map<String, Entitlement> entitlements,
        String text)
        implements LicenseFields {

    public License {
        fields = Map.copyOf(fields);
        entitlements = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(entitlements));
    }

    /** A field of the vendor's own. */
    public record Entitlement(String title, Object value, boolean hidden) {}

    @Override
    public Optional<Object> field(String name) {
        Object builtIn = fields.get(name);
        return builtIn != null
                ? Optional.of(builtIn)
                : Optional.ofNullable(entitlements.get(name)).map(Entitlement::value);
    }

    /** Hides the license id, which is a credential. */
    @Override
    public String toString() {
        return "License[" + customerName + ", " + type + "]";
    }
}
