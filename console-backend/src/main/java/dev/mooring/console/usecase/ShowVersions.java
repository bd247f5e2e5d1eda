package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.release.Deployability.OthersFirst;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.KeptVersion;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.VersionEntry.Place;
import dev.mooring.console.usecase.VersionLines.StoredLine;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.compare.DiffFigures;
import dev.mooring.console.version.compare.Fingerprints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The versions of an application: what runs, what could, what did, and what each brought. */
@ApplicationScoped
public class ShowVersions {

    private final AppStore store;
    private final VersionLines lines;
    private final RegistryNotices registries;

    ShowVersions(AppStore store, VersionLines lines, RegistryNotices registries) {
        this.store = store;
        this.lines = lines;
        this.registries = registries;
    }

    public Outcome<VersionOverview> show(AppSlug app) {
        return shown(app, _ -> List.of());
    }

    /** With notes that tell what the newest version does not know yet; the cluster may be asked for them. */
    public Outcome<VersionOverview> showNoted(AppSlug app) {
        return shown(app, registries::about);
    }

    private Outcome<VersionOverview> shown(AppSlug app, Function<Version, List<Finding>> notes) {
        return Refusals.guarded(() -> {
            List<KeptVersion> kept = store.kept(app);
            return kept.isEmpty()
                    ? Refusals.noApp(app)
                    : new Done<>(
                            overview(app, kept), notes.apply(kept.getFirst().version()));
        });
    }

    private VersionOverview overview(AppSlug app, List<KeptVersion> kept) {
        StoredLine line = lines.of(app, kept.stream().map(KeptVersion::version).toList());
        return new Reading(line, kept).overview();
    }

    /** One look at all versions. */
    private static final class Reading {

        private final StoredLine line;
        private final List<KeptVersion> kept;
        private final Map<Sequence, Fingerprints> objects = new HashMap<>();

        Reading(StoredLine line, List<KeptVersion> kept) {
            this.line = line;
            this.kept = kept;
            kept.forEach(one ->
                    one.objects().ifPresent(known -> objects.put(one.version().sequence(), known)));
        }

        VersionOverview overview() {
            Map<Sequence, Version> versions = new HashMap<>();
            kept.forEach(one -> versions.put(one.version().sequence(), one.version()));
            Version newest = kept.getFirst().version();
            List<VersionEntry> entries = new ArrayList<>();
            line.line().newestFirst().stream()
                    .map(known -> versions.get(known.sequence()))
                    .map(version -> entry(version, version.equals(newest)))
                    .forEach(entries::add);
            versions.values().stream()
                    .filter(version -> !line.isShown(version))
                    .sorted(Comparator.comparing(Version::sequence).reversed())
                    .map(version -> entry(version, version.equals(newest)))
                    .forEach(entries::add);
            return new VersionOverview(entries);
        }

        private VersionEntry entry(Version version, boolean desired) {
            return new VersionEntry(
                    version,
                    place(version),
                    desired,
                    line.judge(version),
                    line.judge(version) instanceof OthersFirst(List<String> releases) ? releases : List.of(),
                    version.parent().flatMap(parent -> figures(parent, version)),
                    line.running().filter(now -> !line.isRunning(version)).flatMap(now -> figures(now, version)));
        }

        private Place place(Version version) {
            if (line.isRunning(version)) {
                return Place.RUNNING;
            }
            return line.isPast(version) ? Place.PAST : Place.AVAILABLE;
        }

        private Optional<DiffFigures> figures(Sequence before, Version after) {
            Optional<Fingerprints> old = Optional.ofNullable(objects.get(before));
            Optional<Fingerprints> now = Optional.ofNullable(objects.get(after.sequence()));
            return now.flatMap(later -> old.map(later::since));
        }
    }
}
