/** What differs between two versions: answers, manifests, charts, images, license. */
@NullMarked
package dev.mooring.console.version.compare;

import org.jspecify.annotations.NullMarked;
