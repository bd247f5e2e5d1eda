package dev.mooring.console.license;

import dev.mooring.console.license.signature.SignatureHash;
import java.util.Arrays;
import java.util.Optional;

/** The version of the license's format; the two differ in how they are signed. */
public enum LicenseFormat {
    V1BETA1("kots.io/v1beta1", "v1", SignatureHash.MD5),
    V1BETA2("kots.io/v1beta2", "v2", SignatureHash.SHA_256);

    private final String apiVersion;
    private final String entitlementSignature;
    private final SignatureHash hash;

    LicenseFormat(String apiVersion, String entitlementSignature, SignatureHash hash) {
        this.apiVersion = apiVersion;
        this.entitlementSignature = entitlementSignature;
        this.hash = hash;
    }

    static Optional<LicenseFormat> of(String apiVersion) {
        return Arrays.stream(values())
                .filter(format -> format.apiVersion.equals(apiVersion))
                .findFirst();
    }

    public String apiVersion() {
        return apiVersion;
    }

    public SignatureHash hash() {
        return hash;
    }

    /** The key of an entitlement's own signature. */
    String entitlementSignature() {
        return entitlementSignature;
    }
}
