package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.console.usecase.AppPort;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A port of an application, as JSON. */
@Schema(name = "Port", description = "A port by which one reaches an application from one's own machine")
record PortJson(
        @Schema(examples = "shop-web") String serviceName,

        @Schema(description = "The container's port, or where no container has it the service's")
        int servicePort,

        @Schema(description = "The port on one's own machine")
        int localPort,

        @Schema(description = "The link that this port is for; empty where it is for none")
        String applicationUrl,

        @Schema(description = "The command that opens it with kubectl; left out where something is in the way")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<String> kubectl,

        @Schema(description = "What is in the way; empty where nothing is")
        String obstacle) {

    static PortJson of(AppPort port) {
        return new PortJson(
                port.port().service(),
                port.port().servicePort(),
                port.port().localPort(),
                port.port().applicationUrl(),
                port.kubectl(),
                port.obstacle());
    }
}
