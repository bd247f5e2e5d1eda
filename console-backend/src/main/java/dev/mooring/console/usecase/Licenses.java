package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.functions.LicenseFields;
import dev.mooring.console.license.License;
import dev.mooring.console.license.LicenseExpiry;
import dev.mooring.console.license.LicenseFile;
import dev.mooring.console.license.signature.TrustRoot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads licenses as this console trusts them: by the vendor's keys where there are some, at today's date. */
@ApplicationScoped
class Licenses {

    static final String FILE = "license.yaml";

    private final TrustRoot root;
    private final InstantSource clock;

    Licenses(TrustRoot root, InstantSource clock) {
        this.root = root;
        this.clock = clock;
    }

    /** Without keys a license is taken as it is; that nothing was verified is told where licenses are shown. */
    LicenseFile.Reading read(String text) {
        return root.isEmpty() ? LicenseFile.read(FILE, text) : LicenseFile.read(FILE, text, root);
    }

    /** What templates see; nothing of a license that cannot be believed. */
    LicenseFields fields(String text) {
        return given(text).<LicenseFields>map(license -> license).orElse(LicenseFields.NONE);
    }

    Optional<License> given(String text) {
        return text.isEmpty() ? Optional.empty() : read(text).license();
    }

    /** What the file claims, believed or not. */
    Optional<License> claimed(String text) {
        return text.isEmpty() ? Optional.empty() : LicenseFile.read(FILE, text).license();
    }

    LicenseExpiry expiry(License license) {
        return license.expiry(clock.instant());
    }

    /** What stands against making a version with it; none where there is no license. */
    List<Finding> objections(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        LicenseFile.Reading reading = read(text);
        List<Finding> objections = new ArrayList<>(
                reading.findings().stream().filter(Finding::isError).toList());
        reading.license()
                .map(this::expiry)
                .filter(expiry -> !expiry.allowsChanges())
                .map(Licenses::expired)
                .ifPresent(objections::add);
        return objections;
    }

    private static Finding expired(LicenseExpiry expiry) {
        String since = expiry instanceof LicenseExpiry.Expired(var instant) ? " It ended at " + instant + "." : "";
        return Finding.error(
                "license-expired",
                "The license has expired, so nothing new can be installed or changed; what runs is not touched." + since
                        + " Ask the vendor for a new license and replace it on the license page.",
                Place.ofFile(FILE).withSubject(LicenseExpiry.ENTITLEMENT));
    }
}
