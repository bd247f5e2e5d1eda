/** Where packages come from: folders and archives, bounded and checked. */
@NullMarked
package dev.mooring.console.source;

import org.jspecify.annotations.NullMarked;
