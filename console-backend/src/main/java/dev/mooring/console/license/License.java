package dev.mooring.console.license;

import dev.mooring.config.functions.LicenseFields;
import java.time.Instant;
import java.util.Optional;

/**
 * What the vendor allows this customer.
 *
 * @param signature the {@code signature} of the file in clear: what {@code LicenseFieldValue "signature"} gives
 * @param state whether the terms are the signed ones or what the file claims
 * @param text the file itself, to be kept with the version
 */
public record License(LicenseFormat format, LicenseTerms terms, String signature, SignatureState state, String text)
        implements LicenseFields {

    private static final String DEFAULT_ENDPOINT = "https://replicated.app";

    public String appSlug() {
        return terms.text(LicenseField.APP_SLUG);
    }

    public String customerName() {
        return terms.text(LicenseField.CUSTOMER_NAME);
    }

    /** A credential: the login of the vendor's registries. */
    public String licenseId() {
        return terms.text(LicenseField.LICENSE_ID);
    }

    /** {@code prod}, {@code paid}, {@code trial}, {@code dev}, {@code community} or a word of the vendor's own. */
    public String type() {
        return terms.text(LicenseField.LICENSE_TYPE);
    }

    public LicenseExpiry expiry(Instant now) {
        return LicenseExpiry.of(terms, now);
    }

    /** A built-in field comes before an entitlement of the same name. */
    @Override
    public Optional<Object> field(String name) {
        if (name.equals("signature")) {
            return Optional.of(signature);
        }
        return LicenseField.ofTemplate(name).map(this::builtIn).or(() -> terms.entitlement(name)
                .map(entitlement -> entitlement.value().forTemplates()));
    }

    private Object builtIn(LicenseField field) {
        Object value = terms.fields().getOrDefault(field, field.missing());
        return field == LicenseField.ENDPOINT && value.equals("") ? DEFAULT_ENDPOINT : value;
    }

    /** Hides the license id, which is a credential, and the entitlements, which may be. */
    @Override
    public String toString() {
        return "License[" + customerName() + ", " + type() + "]";
    }
}
