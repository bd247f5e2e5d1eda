package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Severity;
import dev.mooring.console.packages.HelmCharts;
import java.util.List;

/**
 * A package with its answers put in.
 *
 * @param manifests what is to be applied, in the order of the files
 * @param charts what Helm is to install, in the order of the files
 * @param links from the {@code app.k8s.io} Application
 * @param statusInformers rendered, the empty ones left out
 * @param findings an error among them means: nothing of this may be deployed
 */
public record Rendered(
        List<Manifest> manifests,
        List<HelmRelease> charts,
        List<Link> links,
        List<String> statusInformers,
        List<Finding> findings) {

    public Rendered {
        manifests = List.copyOf(manifests);
        charts = List.copyOf(charts);
        links = List.copyOf(links);
        statusInformers = List.copyOf(statusInformers);
        findings = findings.stream().sorted(Finding.ORDER).toList();
    }

    /** A rendering without charts. */
    public Rendered(List<Manifest> manifests, List<Link> links, List<String> statusInformers, List<Finding> findings) {
        this(manifests, List.of(), links, statusInformers, findings);
    }

    /** A link of the vendor's to show when the application runs; only http and https addresses get here. */
    public record Link(String description, String url) {}

    /** Charts can be rendered but not be deployed. */
    public boolean isDeployable() {
        return !Finding.anyError(obstacles());
    }

    /** The findings as a deploy sees them: a chart is more than a note then. */
    public List<Finding> obstacles() {
        return findings.stream().map(Rendered::asObstacle).sorted(Finding.ORDER).toList();
    }

    private static Finding asObstacle(Finding finding) {
        return finding.code().equals(HelmCharts.NOT_SUPPORTED)
                ? new Finding(Severity.ERROR, finding.code(), finding.message(), finding.where())
                : finding;
    }
}
