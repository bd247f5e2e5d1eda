package dev.mooring.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tool of Kubernetes itself, of the same version as the cluster, a process for each order. */
record KubectlApplier(Kubectl kubectl, Path folder) implements Applier {

    static KubectlApplier in(Kubectl kubectl) throws IOException {
        return new KubectlApplier(kubectl, Files.createTempDirectory("mooring-bench"));
    }

    @Override
    public Duration plan(PlainRelease release) throws IOException {
        return applied(release, "--dry-run=server");
    }

    @Override
    public Duration apply(PlainRelease release) throws IOException {
        return applied(release);
    }

    private Duration applied(PlainRelease release, String... options) throws IOException {
        for (Map.Entry<String, String> file : release.manifests().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        List<String> arguments = new ArrayList<>(List.of("apply", "--server-side", "-f", folder.toString()));
        arguments.addAll(List.of(options));
        long begin = System.nanoTime();
        kubectl.run(arguments);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
