package dev.mooring.console.usecase;

import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.version.Version;
import java.util.Optional;

/**
 * An application at a glance.
 *
 * @param icon data URI or empty: icons from elsewhere are not fetched by the browser
 * @param running the version whose objects are in the cluster; empty before the first deploy
 * @param desired the newest version: what the admin has prepared
 */
public record AppView(
        AppSlug slug,
        String title,
        String icon,
        String releaseNotes,
        boolean hasConfig,
        Optional<Version> running,
        Version desired,
        AppStatus status,
        ClusterFacts cluster) {}
