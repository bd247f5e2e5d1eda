package dev.mooring.console.usecase;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.Rendered;
import java.util.Optional;

/**
 * A way to the application from one's own machine, through the API server.
 *
 * @param port as the vendor names it
 * @param service that it leads to
 * @param kubectl the command that opens it; empty where something is in the way
 * @param obstacle what that is, a sentence; empty where nothing is
 */
public record AppPort(Rendered.Port port, ObjectRef service, Optional<String> kubectl, String obstacle) {

    static AppPort open(Rendered.Port port, ObjectRef service, long number) {
        String command = "kubectl port-forward --namespace " + service.namespace() + " service/" + service.name() + " "
                + port.localPort() + ":" + number;
        return new AppPort(port, service, Optional.of(command), "");
    }

    static AppPort closed(Rendered.Port port, ObjectRef service, String obstacle) {
        return new AppPort(port, service, Optional.empty(), obstacle);
    }
}
