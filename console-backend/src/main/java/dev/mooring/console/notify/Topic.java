package dev.mooring.console.notify;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be told. The names are part of the stored form and of webhooks: they may be added to, not changed. */
public enum Topic {
    STATE_CHANGED("The application comes into another state", "StateChanged"),
    DEPLOY_FAILED("A deploy fails", "DeployFailed"),
    DEPLOY_ENDED("A deploy ends well", "DeployEnded"),
    RELEASE_AVAILABLE("A newer release is available", "ReleaseAvailable"),
    LICENSE_EXPIRES("The license expires soon", "LicenseExpires"),
    CERTIFICATE_EXPIRES("A certificate expires soon", "CertificateExpires"),
    /** Told by the feature that makes snapshots. */
    SNAPSHOT_FAILED("A snapshot fails", "SnapshotFailed"),
    /** Asked for by button; cannot be chosen. */
    TEST("A test", "Test");

    private final String words;
    private final String reason;

    Topic(String words, String reason) {
        this.words = words;
        this.reason = reason;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** As Kubernetes writes the reasons of Events. */
    public String reason() {
        return reason;
    }

    /** What the console tells about by itself, without any feature. */
    public static Set<Topic> ofConsole() {
        return Stream.of(values())
                .filter(topic -> topic != TEST && topic != SNAPSHOT_FAILED)
                .collect(Collectors.toUnmodifiableSet());
    }
}
