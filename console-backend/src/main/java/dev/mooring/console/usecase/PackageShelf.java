package dev.mooring.console.usecase;

import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageReader;
import dev.mooring.console.packages.PackageReading;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Stored packages, parsed; the last ones are kept, because every page needs its application's, and the list of applications
 * that of each. Small ones are many, large ones few.
 */
@ApplicationScoped
class PackageShelf {

    private static final int MOST = 64;
    /** However large they are. */
    private static final int FEWEST = 8;
    /** Of all files together. */
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final AppStore store;
    private final SequencedMap<String, Package> recent = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    PackageShelf(AppStore store) {
        this.store = store;
    }

    /** The package that a version was made from. */
    Outcome<Package> of(Version version) {
        return known(version.packageDigest()).<Outcome<Package>>map(Done::new).orElseGet(() -> read(version));
    }

    /** Empty where it has to be read again. */
    Optional<Package> known(String digest) {
        synchronized (recent) {
            return Optional.ofNullable(recent.get(digest));
        }
    }

    private Outcome<Package> read(Version version) {
        Optional<PackageReading> reading =
                store.packageFiles(version.app(), version.packageDigest()).map(PackageReader::read);
        if (reading.isEmpty()) {
            return Refusals.packageMissing(version.sequence());
        }
        return reading.get()
                .content()
                .<Outcome<Package>>map(content -> new Done<>(shelved(version.packageDigest(), content)))
                .orElseGet(() ->
                        new Outcome.Refused<>(Reason.INVALID, reading.get().findings()));
    }

    /** One that was just read and stored, and will be needed next. */
    Package shelved(String digest, Package content) {
        synchronized (recent) {
            Package before = recent.put(digest, content);
            bytes += content.files().totalBytes()
                    - (before == null ? 0 : before.files().totalBytes());
            while (recent.size() > MOST || (bytes > MOST_BYTES && recent.size() > FEWEST)) {
                bytes -= Objects.requireNonNull(recent.pollFirstEntry())
                        .getValue()
                        .files()
                        .totalBytes();
            }
        }
        return content;
    }
}
