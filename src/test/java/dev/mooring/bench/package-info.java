/** Speed, measured: JMH benchmarks that `./mooring bench` runs. Nothing here is asserted. */
@NullMarked
package dev.mooring.bench;

import org.jspecify.annotations.NullMarked;
