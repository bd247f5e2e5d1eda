package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.deploy.Wanted;
import dev.mooring.console.deploy.WantedChart;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.render.HelmRelease;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.render.patch.ChartPatches;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stored versions bring into the cluster: their manifests, and their charts out of the stored package. */
@ApplicationScoped
class WantedVersions {

    private final AppStore store;

    WantedVersions(AppStore store) {
        this.store = store;
    }

    /** @param statusInformers the vendor's, rendered */
    record WantedVersion(Wanted wanted, List<String> statusInformers) {}

    Outcome<WantedVersion> of(Version version) {
        Optional<Rendered> rendered = store.manifests(version.app(), version.sequence());
        return rendered.map(made -> of(version, made)).orElseGet(() -> Refusals.notConfigured(version.sequence()));
    }

    private Outcome<WantedVersion> of(Version version, Rendered rendered) {
        if (rendered.charts().isEmpty()) {
            return new Done<>(new WantedVersion(Wanted.of(rendered.manifests()), rendered.statusInformers()));
        }
        return store.packageFiles(version.app(), version.packageDigest())
                .map(files -> withCharts(rendered, files, version.patches()))
                .orElseGet(() -> Refusals.packageMissing(version.sequence()));
    }

    private static Outcome<WantedVersion> withCharts(Rendered rendered, PackageFiles files, Patches patches) {
        ChartPatches ofCharts = rendered.ofCharts(patches);
        List<WantedChart> charts = new ArrayList<>();
        for (HelmRelease release : rendered.charts()) {
            Optional<WantedChart> chart = WantedChart.of(release, files, ofCharts);
            if (chart.isEmpty()) {
                return Outcome.refused(Reason.INVALID, missing(release));
            }
            charts.add(chart.get());
        }
        return new Done<>(new WantedVersion(new Wanted(rendered.manifests(), charts), rendered.statusInformers()));
    }

    private static Finding missing(HelmRelease release) {
        Place where = release.where();
        return Finding.error(
                "helm-chart-missing",
                "The chart " + release.chart() + " " + release.version()
                        + " is not in the package of this version. Upload a" + " package that has it.",
                where);
    }
}
