package dev.mooring.console.license;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A field that every license has, and what it means where a license does not say. */
public enum LicenseField {
    APP_SLUG("appSlug", "Application", Kind.TEXT),
    CUSTOMER_ID("customerID", "Customer's number", Kind.TEXT),
    CUSTOMER_NAME("customerName", "Customer", Kind.TEXT),
    CUSTOMER_EMAIL("customerEmail", "Customer's mail address", Kind.TEXT),
    LICENSE_ID("licenseID", "License's number", Kind.TEXT),
    LICENSE_TYPE("licenseType", "Type", Kind.TEXT),
    LICENSE_SEQUENCE("licenseSequence", "Revision", Kind.NUMBER),
    CHANNEL_ID("channelID", "Channel's number", Kind.TEXT),
    CHANNEL_NAME("channelName", "Channel", Kind.TEXT),
    ENDPOINT("endpoint", "Vendor's address", Kind.TEXT),
    PROXY_DOMAIN("replicatedProxyDomain", "Registry proxy", Kind.TEXT),
    AIRGAP("isAirgapSupported", "Installation without internet", Kind.FLAG),
    GIT_OPS("isGitOpsSupported", "GitOps", Kind.FLAG),
    IDENTITY_SERVICE("isIdentityServiceSupported", "Single sign-on", Kind.FLAG),
    GEOAXIS("isGeoaxisSupported", "Single sign-on with GEOAxIS", Kind.FLAG),
    SNAPSHOT("isSnapshotSupported", "Snapshots", Kind.FLAG),
    DISASTER_RECOVERY("isDisasterRecoverySupported", "Disaster recovery", Kind.FLAG),
    SUPPORT_BUNDLE_UPLOAD("isSupportBundleUploadSupported", "Sending support bundles", Kind.FLAG),
    SEMVER("isSemverRequired", "Releases in the order of their version numbers", Kind.FLAG),
    EMBEDDED_CLUSTER("isEmbeddedClusterDownloadEnabled", "Embedded cluster", Kind.FLAG),
    EMBEDDED_CLUSTER_NODES("isEmbeddedClusterMultiNodeEnabled", "Embedded cluster of several nodes", Kind.FLAG),
    EMBEDDED_CLUSTER_ROOK("isEmbeddedClusterRookEnabled", "Embedded cluster with Rook", Kind.FLAG);

    /** Names that templates know besides those of the file; one is a slip of the peer that vendors rely on. */
    private static final List<Alias> ALIASES =
            List.of(new Alias("licenseId", LICENSE_ID), new Alias("IsDisasterRecoverySupported", DISASTER_RECOVERY));

    private final String key;
    private final String title;
    private final Kind kind;

    LicenseField(String key, String title, Kind kind) {
        this.key = key;
        this.title = title;
        this.kind = kind;
    }

    private enum Kind {
        TEXT,
        NUMBER,
        FLAG
    }

    private record Alias(String name, LicenseField field) {}

    /** The field of this name in {@code LicenseFieldValue}. */
    static Optional<LicenseField> ofTemplate(String name) {
        return Arrays.stream(values())
                .filter(field -> field.key.equals(name) && field != EMBEDDED_CLUSTER_ROOK)
                .findFirst()
                .or(() -> ALIASES.stream()
                        .filter(alias -> alias.name.equals(name))
                        .findFirst()
                        .map(Alias::field));
    }

    /** Its name in the file. */
    public String key() {
        return key;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** The value of a license that does not say: a String, Long or Boolean. */
    Object missing() {
        return switch (kind) {
            case TEXT -> "";
            case NUMBER -> 0L;
            case FLAG -> false;
        };
    }

    /** Whether it lets its owner into the vendor's registries, so that it is shown to nobody. */
    public boolean isSecret() {
        return this == LICENSE_ID;
    }
}
