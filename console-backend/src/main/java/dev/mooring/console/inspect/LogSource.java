package dev.mooring.console.inspect;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.ContainerState;

/** A container whose log can be read. */
public record LogSource(ObjectRef pod, ContainerState container) {

    /** For people, and in an address. */
    public String words() {
        return pod.name() + " / " + container.name();
    }
}
