/** Where an application's updates come from, when they are looked for, and what was found. */
@NullMarked
package dev.mooring.console.update;

import org.jspecify.annotations.NullMarked;
