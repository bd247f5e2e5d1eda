package dev.mooring.console.usecase;

import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.AppStatus;

/** News about an application, as they happen. */
public sealed interface AppEvent {

    AppSlug app();

    /** Objects came into another state, or the connection to the cluster came or went. */
    record StatusChanged(AppSlug app, AppStatus status) implements AppEvent {}

    /** A deploy began, advanced or ended. */
    record DeployAdvanced(AppSlug app, DeployLog log) implements AppEvent {}

    /** A version was made or changed its state. */
    record VersionsChanged(AppSlug app) implements AppEvent {}

    /** A look for updates began, advanced or ended, or its settings were changed. */
    record UpdatesChanged(AppSlug app) implements AppEvent {}
}
