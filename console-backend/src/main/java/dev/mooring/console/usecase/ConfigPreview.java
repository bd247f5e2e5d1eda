package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.plan.ChangedDocument;
import java.util.List;

/**
 * What answers would change in the application's manifests, told while they are being given.
 *
 * @param documents what differs from the running version's manifests, or from those of the version that the answers are
 *     based on; where neither has any, everything is new
 * @param unchanged how many objects stay as they are
 * @param findings what stands against rendering these answers; what could not be rendered is not among the documents
 */
public record ConfigPreview(List<ChangedDocument> documents, int unchanged, List<Finding> findings) {

    public ConfigPreview {
        documents = List.copyOf(documents);
        findings = List.copyOf(findings);
    }
}
