package dev.mooring.test.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code mooring port-forward} as a process of its own, which goes on until it is ended. */
public final class ForwardingCommand implements AutoCloseable {

    private final Process process;
    private final Path output;

    private ForwardingCommand(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    public static ForwardingCommand start(Path kubeconfig, String namespace) {
        Product product = Product.ofSourceTree();
        Path output = product.leftovers("consoles").resolve("port-forward-" + namespace + ".log");
        List<String> arguments =
                List.of("port-forward", "--kubeconfig", kubeconfig.toString(), "--namespace", namespace);
        try {
            return new ForwardingCommand(
                    product.process(arguments, Map.of())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start(),
                    output);
        } catch (IOException e) {
            throw new ConsoleException("Cannot start to forward", e);
        }
    }

    /** What it said so far. */
    public List<String> lines() {
        try {
            return Files.readAllLines(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
