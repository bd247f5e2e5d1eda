package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import java.util.List;

/**
 * A package with its answers put in.
 *
 * @param manifests what is to be applied, in the order of the files
 * @param links from the {@code app.k8s.io} Application
 * @param statusInformers rendered, the empty ones left out
 * @param findings an error among them means: nothing of this may be deployed
 */
public record Rendered(
        List<Manifest> manifests, List<Link> links, List<String> statusInformers, List<Finding> findings) {

    public Rendered {
        manifests = List.copyOf(manifests);
        links = List.copyOf(links);
        statusInformers = List.copyOf(statusInformers);
        findings = findings.stream().sorted(Finding.ORDER).toList();
    }

    /** A link of the vendor's to show when the application runs; only http and https addresses get here. */
    public record Link(String description, String url) {}

    public boolean isDeployable() {
        return !Finding.anyError(findings);
    }
}
