/** The page that takes an application out of the cluster, with a plan of its own. */
@NullMarked
package dev.mooring.ui.undeploy;

import org.jspecify.annotations.NullMarked;
