package dev.mooring.console.usecase;

import dev.mooring.config.functions.ProxySettings;
import dev.mooring.config.functions.RegistryInfo;
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

    /** The customer's own, where the console was told of one. */
    static RegistryInfo registry(Map<String, String> environment) {
        return new RegistryInfo(
                environment.getOrDefault("MOORING_REGISTRY_HOST", ""),
                environment.getOrDefault("MOORING_REGISTRY_NAMESPACE", ""),
                environment.getOrDefault("MOORING_REGISTRY_USER", ""),
                environment.getOrDefault("MOORING_REGISTRY_PASSWORD", ""));
    }
}
