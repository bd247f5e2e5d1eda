package dev.mooring.console.version;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.KeptFields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /**
     * Is being applied; after a restart of the console this goes on.
     *
     * @param decisions what was decided for it, so that it goes on with the same; missing in what was written before deploys
     *     could be decided about
     */
    record Deploying(Instant since, String author, Optional<DeployDecisions> decisions) implements VersionState {

        public Deploying(Instant since, String author) {
            this(since, author, Optional.empty());
        }

        public Deploying decided(DeployDecisions made) {
            return new Deploying(since, author, Optional.of(made));
        }

        public Choices choices() {
            return decisions.map(DeployDecisions::choices).orElse(Choices.NONE);
        }

        /** Which fields they leave to others. */
        public KeptFields kept() {
            return decisions.flatMap(DeployDecisions::kept).orElse(KeptFields.NONE);
        }

        public Cancelling cancel(Instant now, String who) {
            return new Cancelling(now, who);
        }

        public Deployed succeeded(Instant now) {
            return new Deployed(now);
        }

        public Failed failed(Instant now, List<Finding> causes) {
            return new Failed(now, causes);
        }
    }

    /** An admin stops its deploy: what is under way ends, nothing further begins. */
    record Cancelling(Instant since, String author) implements VersionState {

        /** It was done before it could be stopped. */
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

    /**
     * Was not applied whole; can be tried again.
     *
     * @param rolledBackTo the version that Mooring deployed because of that
     */
    record Failed(Instant at, List<Finding> causes, Optional<Sequence> rolledBackTo) implements VersionState {
        public Failed {
            causes = List.copyOf(causes);
        }

        public Failed(Instant at, List<Finding> causes) {
            this(at, causes, Optional.empty());
        }

        public Failed rolledBackTo(Sequence good) {
            return new Failed(at, causes, Optional.of(good));
        }

        public Deploying retry(Instant now, String author) {
            return new Deploying(now, author);
        }
    }
}
