package dev.mooring.test.prometheus;

import java.nio.file.Files;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks whether there is a Prometheus to start. */
final class PrometheusExtension implements BeforeAllCallback {

    private static final boolean ON_CI = "true".equals(System.getenv("CI"));

    @Override
    public void beforeAll(ExtensionContext context) {
        if (Files.isExecutable(RunningPrometheus.PROGRAM)) {
            return;
        }
        String message = "No Prometheus, as this machine lacks: prometheus (Debian package: prometheus)."
                + " As root, .ci/setup installs it.";
        if (ON_CI) {
            throw new IllegalStateException(message);
        }
        Assumptions.abort(message);
    }
}
