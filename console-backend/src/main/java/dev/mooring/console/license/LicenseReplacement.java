package dev.mooring.console.license;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One license in the place of another: what changes, and what an admin should think about before. */
public record LicenseReplacement(License before, License after, List<TermChange> changes) {

    public LicenseReplacement {
        changes = List.copyOf(changes);
    }

    public static LicenseReplacement of(License before, License after) {
        return new LicenseReplacement(before, after, TermsDifference.between(before.terms(), after.terms()));
    }

    public boolean sameApp() {
        return before.appSlug().equals(after.appSlug());
    }

    /** A new revision of the very same license. */
    public boolean sameLicense() {
        return sameApp() && before.licenseId().equals(after.licenseId());
    }

    /** By the customer's number where both have one; else the same license, or the same name. */
    public boolean sameCustomer() {
        String number = before.terms().text(LicenseField.CUSTOMER_ID);
        String other = after.terms().text(LicenseField.CUSTOMER_ID);
        if (!number.isEmpty() && !other.isEmpty()) {
            return number.equals(other);
        }
        return sameLicense() || before.customerName().equals(after.customerName());
    }

    /** Whether it is an earlier revision of the same license. */
    public boolean isOlder() {
        return sameLicense() && after.terms().licenseSequence() < before.terms().licenseSequence();
    }

    /** @param where the new license's file */
    public List<Finding> findings(Place where) {
        List<Finding> findings =
                new ArrayList<>(new LicenseTarget("", Optional.empty(), Optional.of(before)).objections(after, where));
        if (sameApp() && !sameCustomer()) {
            findings.add(Finding.warning(
                    "license-other-customer",
                    "The license is for " + Shortened.of(after.customerName()) + ", and the present one is for "
                            + Shortened.of(before.customerName()) + ". Make sure that this is meant.",
                    where.withSubject(LicenseField.CUSTOMER_NAME.key())));
        }
        if (isOlder()) {
            findings.add(Finding.warning(
                    "license-older",
                    "This is revision " + after.terms().licenseSequence() + " of the license, and the present one is"
                            + " revision " + before.terms().licenseSequence()
                            + ". Make sure that you have chosen the newest file.",
                    where.withSubject(LicenseField.LICENSE_SEQUENCE.key())));
        }
        if (changes.isEmpty()) {
            findings.add(Finding.info("license-same", "The license says the same as the present one.", where));
        }
        return List.copyOf(findings);
    }

    /** Its parts hide what must not be shown; so does this. */
    @Override
    public String toString() {
        return "LicenseReplacement[" + before + ", " + after + ", " + changes.size() + " changes]";
    }
}
