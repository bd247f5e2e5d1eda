package dev.mooring.console.source.registry;

import dev.mooring.config.finding.Finding;

/** A registry did not give or take something. Carries what to tell; whoever works with a registry turns it into a value. */
public final class RegistryException extends RuntimeException {

    private final transient Finding finding;

    RegistryException(Finding finding) {
        super(finding.message());
        this.finding = finding;
    }

    RegistryException(Finding finding, Throwable cause) {
        super(finding.message(), cause);
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
