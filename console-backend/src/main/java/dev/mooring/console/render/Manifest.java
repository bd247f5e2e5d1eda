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

    /** Another object from the same place. */
    Manifest with(KubeObject other) {
        return new Manifest(path, document, other, where);
    }
}
