package dev.mooring.console.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many pods there are to be, as JSON. */
@Schema(name = "Scale")
record ScaleJson(
        @Schema(examples = "2", minimum = "0", maximum = "1000") @Nullable
        Integer replicas) {}
