/** What the answers would change in the manifests, told while they are being given. */
@NullMarked
package dev.mooring.ui.configuration.preview;

import org.jspecify.annotations.NullMarked;
