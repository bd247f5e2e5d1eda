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
import java.util.Map;
import java.util.Optional;

/** Stored packages, parsed; the last few are kept, because every page needs its application's. */
@ApplicationScoped
class PackageShelf {

    private static final int KEPT = 8;

    private final AppStore store;
    private final Map<String, Package> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Package> eldest) {
            return size() > KEPT;
        }
    };

    PackageShelf(AppStore store) {
        this.store = store;
    }

    /** The package that a version was made from. */
    Outcome<Package> of(Version version) {
        synchronized (recent) {
            Package known = recent.get(version.packageDigest());
            if (known != null) {
                return new Done<>(known);
            }
        }
        return read(version);
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
            recent.put(digest, content);
        }
        return content;
    }
}
