package dev.mooring.console.cluster;

import dev.mooring.console.object.ObjectRef;
import java.util.Optional;

/**
 * Which part of a container's log is wanted.
 *
 * @param previous the run before the present one
 * @param follow whether to go on as it is written
 * @param tail how many of the last lines; empty for all that there are
 */
public record LogQuery(ObjectRef pod, String container, boolean previous, boolean follow, Optional<Integer> tail) {

    /** The path below the pod, with its query. */
    String path() {
        return "/log?container=" + java.net.URLEncoder.encode(container, java.nio.charset.StandardCharsets.UTF_8)
                + "&previous=" + previous + "&follow=" + follow
                + tail.map(lines -> "&tailLines=" + lines).orElse("");
    }
}
