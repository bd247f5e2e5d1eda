package dev.mooring.bench;

import dev.mooring.test.console.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs kubectl in a namespace of the test cluster. */
record Kubectl(Path cluster, String namespace) {

    static Kubectl in(String namespace) {
        return new Kubectl(Product.ofSourceTree().root().resolve("src/test/cluster/cluster"), namespace);
    }

    void createNamespace() throws IOException {
        run(List.of("create", "namespace", namespace));
    }

    /** Returns before the namespace is gone. */
    void deleteNamespace() throws IOException {
        run(List.of("delete", "namespace", namespace, "--ignore-not-found", "--wait=false"));
    }

    /** @throws IOException with what kubectl said, when it failed */
    void run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(cluster.toString(), "kubectl", "--namespace", namespace));
        command.addAll(arguments);
        Path said = Files.createTempFile("kubectl", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            int exitCode = process.onExit().join().exitValue();
            if (exitCode != 0) {
                throw new IOException(command + " ended with " + exitCode + ":\n" + Files.readString(said));
            }
        } finally {
            Files.delete(said);
        }
    }
}
