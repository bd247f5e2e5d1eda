package dev.mooring.console.render;

import dev.mooring.config.finding.Place;
import dev.mooring.console.object.KubeObject;

/**
 * An object to be applied.
 *
 * @param path the source file's path in the package
 * @param document which document of that file, from 0
 * @param object with its namespace filled in where it has none and its kind is namespaced
 * @param where the document's first line
 */
public record Manifest(String path, int document, KubeObject object, Place where) {

    /** Only charts need it: it is applied right before the first one that goes to its namespace, which may come with a chart. */
    public boolean isForCharts() {
        return isForCharts(path);
    }

    /** The same by the path of an object. */
    public static boolean isForCharts(String path) {
        return path.equals(PullSecrets.OF_CHARTS);
    }

    /** Another object from the same place. */
    Manifest with(KubeObject other) {
        return new Manifest(path, document, other, where);
    }
}
