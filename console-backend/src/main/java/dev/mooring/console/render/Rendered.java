package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Severity;
import dev.mooring.console.render.patch.ChartPatches;
import dev.mooring.console.version.Patches;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A package with its answers put in.
 *
 * @param manifests what is to be applied, in the order of the files
 * @param charts what Helm is to install, in the order of the files
 * @param links from the {@code app.k8s.io} Application
 * @param statusInformers rendered, the empty ones left out
 * @param graphs of the vendor, rendered; none where the usual ones are to be shown
 * @param ports of the {@code kots.io} Application
 * @param settledPatches which of the customer's patches, counted from 0, have found something among the manifests
 * @param findings an error among them means: nothing of this may be deployed
 */
public record Rendered(
        List<Manifest> manifests,
        List<HelmRelease> charts,
        List<Link> links,
        List<String> statusInformers,
        List<Graph> graphs,
        List<Port> ports,
        Set<Integer> settledPatches,
        List<Finding> findings) {

    static final String CHART_MISSING = "helm-chart-missing";
    static final String CHART_UNDESCRIBED = "helm-chart-undescribed";
    private static final Set<String> OBSTACLES = Set.of(CHART_MISSING, CHART_UNDESCRIBED);

    public Rendered {
        manifests = List.copyOf(manifests);
        charts = List.copyOf(charts);
        links = List.copyOf(links);
        statusInformers = List.copyOf(statusInformers);
        graphs = List.copyOf(graphs);
        ports = List.copyOf(ports);
        settledPatches = Set.copyOf(settledPatches);
        findings = findings.stream().sorted(Finding.ORDER).toList();
    }

    /** A rendering without charts. */
    public Rendered(List<Manifest> manifests, List<Link> links, List<String> statusInformers, List<Finding> findings) {
        this(manifests, List.of(), links, statusInformers, findings);
    }

    /** A rendering without graphs and ports. */
    public Rendered(
            List<Manifest> manifests,
            List<HelmRelease> charts,
            List<Link> links,
            List<String> statusInformers,
            List<Finding> findings) {
        this(manifests, charts, links, statusInformers, List.of(), List.of(), findings);
    }

    /** A rendering without patches. */
    public Rendered(
            List<Manifest> manifests,
            List<HelmRelease> charts,
            List<Link> links,
            List<String> statusInformers,
            List<Graph> graphs,
            List<Port> ports,
            List<Finding> findings) {
        this(manifests, charts, links, statusInformers, graphs, ports, Set.of(), findings);
    }

    Rendered with(List<Manifest> others, Set<Integer> settled, List<Finding> more) {
        return new Rendered(
                others,
                charts,
                links,
                statusInformers,
                graphs,
                ports,
                settled,
                Stream.concat(findings.stream(), more.stream()).toList());
    }

    /**
     * Those patches that are for what the charts give.
     *
     * @param patches the same that are in the manifests
     */
    public ChartPatches ofCharts(Patches patches) {
        return charts.isEmpty() ? ChartPatches.NONE : ChartPatches.of(patches, settledPatches);
    }

    /** A link of the vendor's to show when the application runs; only http and https addresses get here. */
    public record Link(String description, String url) {}

    /**
     * A port of a service that people open on their own machine.
     *
     * @param servicePort the container's or the service's, see {@code ServicePort}
     * @param localPort on one's own machine
     * @param applicationUrl the link that is reached by this port; empty where there is none
     */
    public record Port(String service, int servicePort, int localPort, String applicationUrl) {}

    /** What is only noted while a release is written stands against its deploy: its chart has to be there by then. */
    public boolean isDeployable() {
        return !Finding.anyError(obstacles());
    }

    /** The findings as a deploy sees them. */
    public List<Finding> obstacles() {
        return findings.stream().map(Rendered::asObstacle).sorted(Finding.ORDER).toList();
    }

    private static Finding asObstacle(Finding finding) {
        return OBSTACLES.contains(finding.code())
                ? new Finding(Severity.ERROR, finding.code(), finding.message(), finding.where())
                : finding;
    }
}
