package dev.mooring.console.store;

import dev.mooring.config.finding.Finding;

/** State could not be read or written. Carries what to tell the admin; use cases turn it into a refusal. */
public final class StoreException extends RuntimeException {

    /** What kind of trouble it is. */
    public enum Trouble {
        /** The cluster did not answer, or not in a way that helps. */
        UNAVAILABLE,
        /** The console lacks permission on Secrets in its namespace. */
        FORBIDDEN,
        /** Somebody else wrote in between. */
        CONFLICT,
        /** A Secret of Mooring's was changed or removed by hand. */
        DAMAGED
    }

    private final Trouble trouble;
    private final transient Finding finding;

    StoreException(Trouble trouble, Finding finding, Throwable cause) {
        super(finding.message(), cause);
        this.trouble = trouble;
        this.finding = finding;
    }

    StoreException(Trouble trouble, Finding finding) {
        super(finding.message());
        this.trouble = trouble;
        this.finding = finding;
    }

    public Trouble trouble() {
        return trouble;
    }

    public Finding finding() {
        return finding;
    }
}
