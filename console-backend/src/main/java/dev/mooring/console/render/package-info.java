/** From a package and answers to manifests: values are placed, not pasted; pure. */
@NullMarked
package dev.mooring.console.render;

import org.jspecify.annotations.NullMarked;
