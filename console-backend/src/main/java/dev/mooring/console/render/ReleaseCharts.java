package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The charts that a release asks for, and what they are to each other. */
final class ReleaseCharts {

    private final List<Described> described = new ArrayList<>();

    /** @param older whether it is described in {@code kots.io/v1beta1} */
    private record Described(HelmRelease chart, boolean older) {

        /** Both versions of the format for one chart: for old and for new consoles; the newer one counts, as in KOTS. */
        boolean isReplacedBy(Described other) {
            return older
                    && !other.older
                    && chart.chart().equals(other.chart.chart())
                    && chart.releaseName().equals(other.chart.releaseName());
        }
    }

    void add(HelmRelease chart, boolean older) {
        described.add(new Described(chart, older));
    }

    List<HelmRelease> charts(Consumer<Finding> findings) {
        List<HelmRelease> charts = new ArrayList<>();
        for (Described each : described) {
            if (described.stream().noneMatch(each::isReplacedBy)) {
                charts.add(each.chart());
                tellOfHelm(each.chart(), findings);
            } else {
                findings.accept(replaced(each.chart()));
            }
        }
        refuseSameReleases(charts, findings);
        return charts;
    }

    private static Finding replaced(HelmRelease chart) {
        return Finding.info(
                "helm-chart-superseded",
                "The chart " + chart.chart() + " is described in kots.io/v1beta2 as well, and that is what counts.",
                chart.where());
    }

    private static void tellOfHelm(HelmRelease chart, Consumer<Finding> findings) {
        boolean templated = chart.helmVersion().equals("v2");
        if (chart.excluded() || (chart.byHelm() && !templated)) {
            return;
        }
        String wish = templated ? "helmVersion is v2" : "useHelmInstall is not true";
        findings.accept(Finding.warning(
                "helm-installs",
                wish
                        + ", for which KOTS applies what the chart's templates give. Mooring installs the chart with Helm 3 as"
                        + " the release " + chart.releaseName()
                        + ", its hooks included. Functions of KOTS and annotations such"
                        + " as kots.io/when have no effect inside the chart.",
                chart.where()));
    }

    private static void refuseSameReleases(List<HelmRelease> charts, Consumer<Finding> findings) {
        Map<String, HelmRelease> seen = new HashMap<>();
        for (HelmRelease chart :
                charts.stream().filter(chart -> !chart.excluded()).toList()) {
            HelmRelease first = seen.putIfAbsent(chart.namespace() + "/" + chart.releaseName(), chart);
            if (first != null) {
                findings.accept(Finding.error(
                        "helm-release-twice",
                        "The Helm release " + chart.releaseName() + " is already at " + first.where()
                                + ". Give one of them another releaseName, or exclude it.",
                        chart.where()));
            }
        }
    }
}
