package dev.mooring.console.license;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a license says, apart from how it is signed.
 *
 * @param fields a String, Long or Boolean by field; what is not there has the field's missing value
 * @param entitlements by name, in the order of the file
 */
public record LicenseTerms(
        Map<LicenseField, Object> fields, List<LicenseChannel> channels, Map<String, Entitlement> entitlements) {

    /** Where there is no license. */
    public static final LicenseTerms NONE = new LicenseTerms(Map.of(), List.of(), Map.of());

    public LicenseTerms {
        Map<LicenseField, Object> all = new EnumMap<>(LicenseField.class);
        for (LicenseField field : LicenseField.values()) {
            all.put(field, fields.getOrDefault(field, field.missing()));
        }
        fields = Collections.unmodifiableMap(all);
        channels = List.copyOf(channels);
        entitlements = Collections.unmodifiableMap(new LinkedHashMap<>(entitlements));
    }

    public String text(LicenseField field) {
        return String.valueOf(fields.get(field));
    }

    public boolean flag(LicenseField field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    public long licenseSequence() {
        return fields.get(LicenseField.LICENSE_SEQUENCE) instanceof Long number ? number : 0;
    }

    public Optional<Entitlement> entitlement(String name) {
        return Optional.ofNullable(entitlements.get(name));
    }

    /** All channels; a license that knows no list of them has the one of its own fields. */
    public List<LicenseChannel> allChannels() {
        List<LicenseChannel> all = new ArrayList<>(channels);
        if (all.isEmpty() && !text(LicenseField.CHANNEL_ID).isEmpty()) {
            all.add(new LicenseChannel(
                    text(LicenseField.CHANNEL_ID),
                    text(LicenseField.CHANNEL_NAME),
                    "",
                    true,
                    text(LicenseField.ENDPOINT),
                    text(LicenseField.PROXY_DOMAIN),
                    flag(LicenseField.SEMVER)));
        }
        return List.copyOf(all);
    }

    /** Nothing of the content: it holds a credential and may hold more. */
    @Override
    public String toString() {
        return "LicenseTerms[" + text(LicenseField.CUSTOMER_NAME) + ", " + text(LicenseField.LICENSE_TYPE) + "]";
    }
}
