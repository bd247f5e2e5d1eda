/** Where an application's images are pulled from: the customer's registry as it is set, and as a version was made with it. */
@NullMarked
package dev.mooring.console.images;

import org.jspecify.annotations.NullMarked;
