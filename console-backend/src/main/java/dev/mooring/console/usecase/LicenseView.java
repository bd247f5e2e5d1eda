package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.license.License;
import dev.mooring.console.license.LicenseExpiry;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import java.util.List;

/**
 * The license of an application.
 *
 * @param basedOn the version that it is kept with
 * @param license what it says; where it cannot be believed, what the file claims
 * @param findings errors where it cannot be believed
 */
public record LicenseView(
        AppSlug app, Sequence basedOn, License license, LicenseExpiry expiry, List<Finding> findings) {

    public LicenseView {
        findings = List.copyOf(findings);
    }

    /** Whether its signature is wrong. */
    public boolean isInvalid() {
        return Finding.anyError(findings);
    }
}
