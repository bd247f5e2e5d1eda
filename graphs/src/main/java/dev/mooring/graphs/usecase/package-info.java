/** What pages do about graphs, one class a verb. */
@NullMarked
package dev.mooring.graphs.usecase;

import org.jspecify.annotations.NullMarked;
