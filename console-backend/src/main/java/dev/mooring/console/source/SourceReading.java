package dev.mooring.console.source;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.PackageFiles;
import java.util.List;
import java.util.Optional;

/**
 * What came of opening a package's source: all of its files, or none and the reasons.
 *
 * @param files empty as soon as anything was refused: half a package is never handed on
 */
public record SourceReading(Optional<PackageFiles> files, List<Finding> findings) {

    public SourceReading {
        findings = List.copyOf(findings);
    }

    static SourceReading of(PackageFiles files) {
        return new SourceReading(Optional.of(files), List.of());
    }

    static SourceReading refused(List<Finding> findings) {
        return new SourceReading(Optional.empty(), findings);
    }

    static SourceReading refused(Finding finding) {
        return refused(List.of(finding));
    }
}
