/** The console on a real cluster: real pods, real refusals, and sudden ends. */
@NullMarked
package dev.mooring.test.live;

import org.jspecify.annotations.NullMarked;
