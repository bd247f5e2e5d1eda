package dev.mooring.console.license.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of a signature. The first version of the format signs with MD5, which no longer resists a forger. */
public enum SignatureHash {
    MD5("MD5", "licenseSignature", "keySignature"),
    SHA_256("SHA-256", "v2LicenseSignature", "v2KeySignature");

    private final String algorithm;
    private final String licenseSignature;
    private final String keySignature;

    SignatureHash(String algorithm, String licenseSignature, String keySignature) {
        this.algorithm = algorithm;
        this.licenseSignature = licenseSignature;
        this.keySignature = keySignature;
    }

    MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }

    /** Where the license's signature with this digest stands. */
    String licenseSignature() {
        return licenseSignature;
    }

    /** Where the signature of the application's key with this digest stands. */
    String keySignature() {
        return keySignature;
    }
}
