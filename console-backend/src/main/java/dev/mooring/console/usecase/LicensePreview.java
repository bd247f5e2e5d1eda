package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.license.License;
import dev.mooring.console.license.LicenseExpiry;
import dev.mooring.console.license.TermChange;
import dev.mooring.console.version.Sequence;
import java.util.List;

/**
 * What a license would change.
 *
 * @param basedOn the version whose license it would replace
 * @param changes none where the application has no license yet
 * @param findings an error among them means: it cannot be taken
 */
public record LicensePreview(
        Sequence basedOn, License license, LicenseExpiry expiry, List<TermChange> changes, List<Finding> findings) {

    public LicensePreview {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }
}
