/** The files of a version: the vendor's, and what Mooring made of them. */
@NullMarked
package dev.mooring.console.version.files;

import org.jspecify.annotations.NullMarked;
