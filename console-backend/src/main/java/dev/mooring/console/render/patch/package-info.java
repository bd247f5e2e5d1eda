/** What the customer changes in rendered manifests: merge patches and JSON patches in the manner of kustomize; pure. */
@NullMarked
package dev.mooring.console.render.patch;

import org.jspecify.annotations.NullMarked;
