package dev.mooring.console.source.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts registries when the first test needs them; what lies in the root's store is closed with the run. */
final class RegistryExtension implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace KEYS = ExtensionContext.Namespace.create(RegistryExtension.class);
    private static final Path BINARY = Path.of("/usr/bin/docker-registry");

    @Override
    public void beforeAll(ExtensionContext context) {
        if (Files.isExecutable(BINARY)) {
            return;
        }
        String message = "No registry, as this machine lacks " + BINARY
                + " (Debian package: docker-registry). As root, .ci/setup installs it.";
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(message);
        }
        Assumptions.abort(message);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestRegistries.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(KEYS)
                .computeIfAbsent(TestRegistries.class, _ -> new TestRegistries(BINARY), TestRegistries.class);
    }
}
