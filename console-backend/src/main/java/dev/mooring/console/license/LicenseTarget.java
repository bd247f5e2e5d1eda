package dev.mooring.console.license;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.util.List;
import java.util.Optional;

/**
 * The application that a license is about to be used for. A license of another application is to be told before
 * anything is made of it.
 *
 * @param packageName the package's own short name; vendors do not have to give the license the same one
 * @param vendorSlug what the package says that the vendor's licenses call it, where it says so
 * @param present the license that the application has now
 */
public record LicenseTarget(String packageName, Optional<String> vendorSlug, Optional<License> present) {

    /** What speaks against this license; an error where it certainly is another application's. */
    public List<Finding> objections(License license, Place where) {
        Optional<String> expected = present.map(License::appSlug).or(() -> vendorSlug);
        Place place = where.withSubject(LicenseField.APP_SLUG.key());
        if (expected.isPresent()) {
            return expected.get().equals(license.appSlug())
                    ? List.of()
                    : List.of(otherApp(license.appSlug(), expected.get(), place));
        }
        return packageName.equals(license.appSlug()) ? List.of() : List.of(otherName(license.appSlug(), place));
    }

    private static Finding otherApp(String appSlug, String expected, Place place) {
        return Finding.error(
                "license-other-app",
                "The license is for the application " + Shortened.of(appSlug) + ", and this application's licenses are"
                        + " for " + Shortened.of(expected) + ". Choose the license that the vendor sent for this one.",
                place);
    }

    private Finding otherName(String appSlug, Place place) {
        return Finding.warning(
                "license-app-name",
                "The license is for the application " + Shortened.of(appSlug) + ", and this package is "
                        + Shortened.of(packageName)
                        + ". Go on only if the vendor gave you both of them together.",
                place);
    }
}
