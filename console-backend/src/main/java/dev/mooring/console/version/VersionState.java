package dev.mooring.console.version;

import dev.mooring.config.finding.Finding;
import java.time.Instant;
import java.util.List;

/** Where a version stands. A transition is a method of the state that allows it. */
public sealed interface VersionState {

    /** Required answers are missing or wrong: it cannot be deployed before they are given, in a new version. */
    record NeedsConfig() implements VersionState {}

    /** Can be deployed. */
    record Ready() implements VersionState {
        public Deploying deploy(Instant now, String author) {
            return new Deploying(now, author);
        }
    }

    /** Is being applied; after a restart of the console this goes on. */
    record Deploying(Instant since, String author) implements VersionState {
        public Deployed succeeded(Instant now) {
            return new Deployed(now);
        }

        public Failed failed(Instant now, List<Finding> causes) {
            return new Failed(now, causes);
        }
    }

    /** Was applied whole; whether it still runs is told by the application's running version. */
    record Deployed(Instant at) implements VersionState {
        public Deploying redeploy(Instant now, String author) {
            return new Deploying(now, author);
        }
    }

    /** Was not applied whole; can be tried again. */
    record Failed(Instant at, List<Finding> causes) implements VersionState {
        public Failed {
            causes = List.copyOf(causes);
        }

        public Deploying retry(Instant now, String author) {
            return new Deploying(now, author);
        }
    }
}
