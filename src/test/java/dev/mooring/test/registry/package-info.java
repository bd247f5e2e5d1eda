/** Where an application's images come from, in a browser and by REST, with a registry on this machine. */
@NullMarked
package dev.mooring.test.registry;

import org.jspecify.annotations.NullMarked;
