package dev.mooring.console.usecase;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.Rendered;
import java.util.Optional;

/**
 * A way to the application from one's own machine, through the API server.
 *
 * @param port as the vendor names it
 * @param service that it leads to
 * @param kubectl the command that opens it; empty where the service is not there or has no such port
 */
public record AppPort(Rendered.Port port, ObjectRef service, Optional<String> kubectl) {}
