package dev.mooring.console.packages;

import dev.mooring.config.finding.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of reading a package.
 *
 * @param content the package; empty where the findings make it impossible to work with
 * @param findings everything noticed, errors first
 */
public record PackageReading(Optional<Package> content, List<Finding> findings) {

    public PackageReading {
        findings = findings.stream().sorted(Finding.ORDER).toList();
    }

    PackageReading and(Finding finding) {
        return new PackageReading(
                content, Stream.concat(findings.stream(), Stream.of(finding)).toList());
    }
}
