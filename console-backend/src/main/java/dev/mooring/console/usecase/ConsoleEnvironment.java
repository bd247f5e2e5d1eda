package dev.mooring.console.usecase;

import dev.mooring.config.functions.ProxySettings;
import dev.mooring.console.render.Connections;
import java.util.Map;

/** The few settings of the console's own that templates may read, under the names that KOTS gives them. */
final class ConsoleEnvironment {

    private ConsoleEnvironment() {}

    static Connections connections(Map<String, String> environment) {
        ProxySettings proxy = new ProxySettings(
                environment.getOrDefault("HTTP_PROXY", ""),
                environment.getOrDefault("HTTPS_PROXY", ""),
                environment.getOrDefault("NO_PROXY", ""));
        return Connections.NONE.withProxy(proxy, environment.getOrDefault("SSL_CERT_CONFIGMAP", ""));
    }
}
