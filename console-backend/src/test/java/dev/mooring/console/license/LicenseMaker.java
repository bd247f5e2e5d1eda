package dev.mooring.console.license;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlText;
import dev.mooring.console.license.signature.PssSigner;
import dev.mooring.console.license.signature.TrustRoot;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A vendor's portal: makes licenses that are signed with keys made for the tests. */
final class LicenseMaker {

    static final String KEY_ID = "portal-1";

    /** The smallest that is taken: signing with larger ones is what would make these tests slow. */
    private static final int BITS = 1024;

    private static final PssSigner PORTAL = PssSigner.ofBits(BITS);
    private static final PssSigner APP = PssSigner.ofBits(BITS);

    /** Somebody that nobody trusts. */
    static final PssSigner STRANGER = PssSigner.ofBits(BITS);

    private static final ObjectMapper JSON = new ObjectMapper();

    static final TrustRoot ROOT = TrustRoot.of(Map.of(KEY_ID, PORTAL.pem())).root();

    private final LicenseFormat format;
    private PssSigner portal = PORTAL;
    private String signedFormat;
    private Map<String, Object> more = Map.of();

    LicenseMaker(LicenseFormat format) {
        this.format = format;
        this.signedFormat = format.apiVersion();
    }

    /** Signs with an application key that the portal did not sign. */
    LicenseMaker withForgedAppKey() {
        this.portal = STRANGER;
        return this;
    }

    /** Says inside that it is of another format. */
    LicenseMaker signedAs(String apiVersion) {
        this.signedFormat = apiVersion;
        return this;
    }

    /** Lets the parts of the inner signature be others. */
    LicenseMaker withInner(Map<String, Object> parts) {
        this.more = parts;
        return this;
    }

    /** @param spec the license's spec in YAML */
    String file(String spec) {
        Map<String, @Nullable Object> signed = signEntitlements(parsed(spec));
        byte[] data = json(document(signedFormat, signed));
        Map<String, @Nullable Object> outer = new LinkedHashMap<>(signed);
        outer.put("signature", base64(json(Map.of("licenseData", data, "innerSignature", json(inner(data))))));
        return YamlText.write(document(format.apiVersion(), outer));
    }

    private Map<String, Object> inner(byte[] data) {
        boolean md5 = format == LicenseFormat.V1BETA1;
        String pem = APP.pem();
        byte[] keySignature = portal.sign(pem.getBytes(StandardCharsets.UTF_8), format.hash());
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("publicKey", pem);
        inner.put(md5 ? "licenseSignature" : "v2LicenseSignature", APP.sign(data, format.hash()));
        inner.put(
                md5 ? "keySignature" : "v2KeySignature",
                json(Map.of("signature", keySignature, "globalKeyId", KEY_ID)));
        inner.putAll(more);
        return inner;
    }

    private static Map<String, @Nullable Object> document(String apiVersion, Map<String, @Nullable Object> spec) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("apiVersion", apiVersion);
        document.put("kind", "License");
        document.put("metadata", Map.of("name", "acme"));
        document.put("spec", spec);
        return document;
    }

    private Map<String, @Nullable Object> signEntitlements(Map<String, @Nullable Object> spec) {
        if (spec.get("entitlements") instanceof Map<?, ?> entitlements) {
            Map<String, @Nullable Object> signed = new LinkedHashMap<>();
            entitlements.forEach(
                    (name, fields) -> signed.put(String.valueOf(name), signEntitlement((Map<?, ?>) fields)));
            spec.put("entitlements", signed);
        }
        return spec;
    }

    private Map<String, @Nullable Object> signEntitlement(Map<?, ?> fields) {
        Map<String, @Nullable Object> signed = new LinkedHashMap<>();
        fields.forEach((key, value) -> signed.put(String.valueOf(key), value));
        String value = fields.containsKey("value") ? String.valueOf(fields.get("value")) : "<nil>";
        byte[] signature = APP.sign(value.getBytes(StandardCharsets.UTF_8), format.hash());
        signed.putIfAbsent("signature", Map.of(format.entitlementSignature(), base64(signature)));
        return signed;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> parsed(String spec) {
        Object value = YamlFile.parse("spec.yaml", spec).documents().getFirst().toValue();
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }

    private static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
