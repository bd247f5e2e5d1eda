package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.AppStatus;
import java.time.Instant;
import java.util.Optional;

/** News about an application, as they happen. */
public sealed interface AppEvent {

    AppSlug app();

    /** Objects came into another state, or the connection to the cluster came or went. */
    record StatusChanged(AppSlug app, AppStatus status) implements AppEvent {}

    /** A deploy began, advanced or ended. */
    record DeployAdvanced(AppSlug app, DeployLog log) implements AppEvent {}

    /** A deploy or undeploy has ended, however it did; told once. */
    record DeployEnded(AppSlug app, DeployLog log) implements AppEvent {}

    /** A version was made, changed its state or is gone: applications come with their first version, and go with all of them. */
    record VersionsChanged(AppSlug app) implements AppEvent {}

    /** A look for updates began, advanced or ended, or its settings were changed. */
    record UpdatesChanged(AppSlug app) implements AppEvent {}

    /** Something was sent or is to be sent, or who is told what was changed. */
    record NotificationsChanged(AppSlug app) implements AppEvent {}

    /**
     * A feature has ended a snapshot.
     *
     * @param failure empty where it is good
     */
    record SnapshotEnded(AppSlug app, String snapshot, Instant at, Optional<Finding> failure) implements AppEvent {}

    /** A feature has looked whether the cluster is fit for a version. */
    record PreflightEnded(AppSlug app, PreflightOutcome outcome) implements AppEvent {}

    /** What preflights found, taken together. */
    enum PreflightOutcome {
        PASSED,
        WARNED,
        FAILED
    }
}
