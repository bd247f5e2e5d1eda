package dev.mooring.console.license.signature;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.console.license.signature.ChainResult.Broken;
import dev.mooring.console.license.signature.ChainResult.Proven;
import dev.mooring.console.license.signature.ChainResult.UnknownKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The signature of a license, taken apart. It is JSON in base64 in JSON: the license as it was signed, the
 * application's public key, and two signatures: a trusted key signed the application's key, that one the license.
 */
public final class LicenseEnvelope {

    private final byte[] licenseData;
    private final JsonNode inner;
    private final String appKeyPem;

    private LicenseEnvelope(byte[] licenseData, JsonNode inner) {
        this.licenseData = licenseData;
        this.inner = inner;
        this.appKeyPem = Encoded.text(inner, "publicKey");
    }

    /** @param signature the {@code signature} of the license file; empty where it is not of this form */
    public static Optional<LicenseEnvelope> open(String signature) {
        return Encoded.base64(signature).flatMap(Encoded::object).flatMap(LicenseEnvelope::of);
    }

    private static Optional<LicenseEnvelope> of(JsonNode outer) {
        return Encoded.bytes(outer, "licenseData").flatMap(data -> Encoded.bytes(outer, "innerSignature")
                .flatMap(Encoded::object)
                .map(inner -> new LicenseEnvelope(data, inner)));
    }

    /** The license as it was signed, in JSON; to be believed only after {@link #follow} proved it. */
    public byte[] licenseData() {
        return licenseData.clone();
    }

    /** From a trusted key over the application's key to the license. */
    public ChainResult follow(SignatureHash hash, TrustRoot root) {
        Optional<JsonNode> keyProof = Encoded.bytes(inner, hash.keySignature()).flatMap(Encoded::object);
        Optional<RsaKey> appKey = RsaKey.ofPem(appKeyPem);
        if (keyProof.isEmpty() || appKey.isEmpty()) {
            return new Broken("The application's key or its signature is missing or cannot be read.");
        }
        String keyId = Encoded.text(keyProof.get(), "globalKeyId");
        Optional<RsaKey> trusted = root.key(keyId);
        if (trusted.isEmpty()) {
            return new UnknownKey(keyId);
        }
        byte[] pem = appKeyPem.getBytes(StandardCharsets.UTF_8);
        if (!verifies(trusted.get(), pem, Encoded.bytes(keyProof.get(), "signature"), hash)) {
            return new Broken("The application's key was not signed by the trusted key.");
        }
        return verifies(appKey.get(), licenseData, Encoded.bytes(inner, hash.licenseSignature()), hash)
                ? new Proven(keyId, appKey.get())
                : new Broken("The content was not signed by the application's key.");
    }

    private static boolean verifies(RsaKey key, byte[] message, Optional<byte[]> signature, SignatureHash hash) {
        return signature.isPresent() && key.verifies(message, signature.get(), hash);
    }
}
