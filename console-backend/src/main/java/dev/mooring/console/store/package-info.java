/** State in labelled Secrets: the cluster is the database. */
@NullMarked
package dev.mooring.console.store;

import org.jspecify.annotations.NullMarked;
