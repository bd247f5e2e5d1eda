package dev.mooring.console.version.compare;

import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.console.deploy.plan.ChangedDocument;
import dev.mooring.console.deploy.plan.Comparison;
import dev.mooring.console.images.VersionRegistry;
import dev.mooring.console.license.LicenseTerms;
import dev.mooring.console.license.TermChange;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.HelmRelease;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.version.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Two versions side by side. Secrets are told as changed, and never by their text.
 *
 * @param from the one that is compared with, often the earlier
 * @param manifests what differs between the rendered objects
 * @param charts the same for Helm releases: chart, its version, and values
 * @param registry empty where images come from the same registry, with the same login
 * @param patches names of the customer's patch files that differ
 */
public record VersionComparison(
        Version from,
        Version to,
        List<ChangedAnswer> answers,
        Comparison manifests,
        Comparison charts,
        List<ImageChange> images,
        List<TermChange> license,
        Optional<RegistryChange> registry,
        List<String> patches) {

    public VersionComparison {
        answers = List.copyOf(answers);
        images = List.copyOf(images);
        license = List.copyOf(license);
        patches = List.copyOf(patches);
    }

    /**
     * One of the two.
     *
     * @param rendered without anything where the version has no manifests because answers were missing
     * @param registry the version's, or what counts where it was made before that was written down
     */
    public record Side(
            Version version, ScreenState answers, Rendered rendered, LicenseTerms license, VersionRegistry registry) {}

    public static VersionComparison of(Side from, Side to) {
        return new VersionComparison(
                from.version(),
                to.version(),
                ChangedAnswer.between(from.answers(), to.answers()),
                Comparison.of(from.rendered().manifests(), to.rendered().manifests()),
                charts(from, to, HiddenValues.of(from.answers(), to.answers())),
                ImageChange.between(Images.of(from.rendered()), Images.of(to.rendered())),
                TermChange.between(from.license(), to.license()),
                RegistryChange.between(from.registry(), to.registry()),
                patches(from.version(), to.version()));
    }

    private static Comparison charts(Side from, Side to, HiddenValues hidden) {
        return Comparison.of(documents(from, hidden, Map.of()), documents(to, hidden, values(from)));
    }

    /** Only of the later side it is told which secrets differ: both would be the same text again. */
    private static List<Manifest> documents(Side side, HiddenValues hidden, Map<ObjectRef, Map<String, ?>> before) {
        List<Manifest> documents = new ArrayList<>();
        for (HelmRelease chart : side.rendered().charts()) {
            if (!chart.excluded()) {
                Map<String, ?> others = before.getOrDefault(ChartDocuments.ref(chart), Map.of());
                documents.add(ChartDocuments.of(chart, hidden.hidden(chart.values(), others)));
            }
        }
        return documents;
    }

    private static Map<ObjectRef, Map<String, ?>> values(Side side) {
        Map<ObjectRef, Map<String, ?>> values = new HashMap<>();
        side.rendered().charts().forEach(chart -> values.put(ChartDocuments.ref(chart), chart.values()));
        return values;
    }

    private static List<String> patches(Version from, Version to) {
        SortedSet<String> names = new TreeSet<>(from.patches().files().keySet());
        names.addAll(to.patches().files().keySet());
        return names.stream()
                .filter(name -> !Objects.equals(
                        from.patches().files().get(name), to.patches().files().get(name)))
                .toList();
    }

    /** Whether the vendor's part is another one: other files, or the same files published under another name. */
    public boolean isOtherRelease() {
        return !from.packageDigest().equals(to.packageDigest())
                || !from.versionLabel().equals(to.versionLabel());
    }

    /** In how many objects and Helm releases they differ. */
    public DiffFigures figures() {
        return new DiffFigures(
                count(ChangedDocument.Change.CREATED),
                count(ChangedDocument.Change.CHANGED),
                count(ChangedDocument.Change.REMOVED));
    }

    private int count(ChangedDocument.Change change) {
        return (int) Stream.concat(manifests.documents().stream(), charts.documents().stream())
                .filter(document -> document.change() == change)
                .count();
    }
}
