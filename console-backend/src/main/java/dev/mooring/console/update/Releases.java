package dev.mooring.console.update;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.version.Release;
import java.util.List;
import java.util.Optional;

/** The releases of a source. What a source does not do is told, not thrown. */
public interface Releases extends AutoCloseable {

    /** @param releases in any order, those that were taken back included; none where there are errors */
    record Listing(List<Release> releases, List<Finding> findings) {

        public Listing {
            releases = List.copyOf(releases);
            findings = List.copyOf(findings);
        }

        static Listing refused(Finding finding) {
            return new Listing(List.of(), List.of(finding));
        }
    }

    /** @param notes Markdown */
    record Fetching(Optional<PackageFiles> files, String notes, List<Finding> findings) {

        public Fetching {
            findings = List.copyOf(findings);
        }

        static Fetching refused(Finding finding) {
            return new Fetching(Optional.empty(), "", List.of(finding));
        }
    }

    Listing list();

    /** @param release one that was listed */
    Fetching fetch(Release release);

    @Override
    void close();

    /** Opens a source; empty where there is none. */
    static Optional<Releases> of(UpdateSource source) {
        return switch (source) {
            case UpdateSource.None none -> Optional.empty();
            case UpdateSource.Folder(String path) -> Optional.of(new FolderReleases(path));
            case UpdateSource.Registry registry -> Optional.of(new RegistryReleases(registry));
        };
    }
}
