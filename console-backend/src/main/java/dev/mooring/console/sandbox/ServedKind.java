package dev.mooring.console.sandbox;

/**
 * A kind that the sandbox serves.
 *
 * @param group empty for the core group
 * @param hasStatus whether status is written apart from the rest
 */
record ServedKind(String group, String version, String kind, String plural, boolean namespaced, boolean hasStatus) {

    String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }
}
