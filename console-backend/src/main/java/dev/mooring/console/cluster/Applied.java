package dev.mooring.console.cluster;

import dev.mooring.console.object.KubeObject;

/**
 * What came of a server-side apply.
 *
 * @param created whether it was not there before
 */
public record Applied(KubeObject object, boolean created) {}
