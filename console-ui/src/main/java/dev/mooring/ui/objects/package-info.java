/** The application's objects: as a tree, and each one by itself. */
@NullMarked
package dev.mooring.ui.objects;

import org.jspecify.annotations.NullMarked;
