package dev.mooring.test.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A console as a process of its own, on a port of its own. Can be killed at any moment and started again. */
public final class RunningConsole implements AutoCloseable {

    /** The admin's. */
    public static final String PASSWORD = "harbour-lights-27";

    private static final String TOKEN = "mooring-end-to-end-token-0123456789abcdef";
    private static final Duration TO_START = Duration.ofMinutes(2);
    private static final Duration TO_STOP = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int SHOWN_LINES = 120;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Launch launch;
    private final int port;
    private final Path output;
    private Process process;

    private RunningConsole(Launch launch, int port, Path output) {
        this.launch = launch;
        this.port = port;
        this.output = output;
        process = newProcess();
    }

    /** Returns when the console lets people and scripts in. */
    public static RunningConsole start(Launch launch) {
        Path output = Product.ofSourceTree()
                .leftovers("consoles")
                .resolve("console-" + COUNT.incrementAndGet() + "-"
                        + ProcessHandle.current().pid() + ".log");
        RunningConsole console = new RunningConsole(launch, freePort(), output);
        console.awaitReadiness();
        return console;
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** REST with the console's token. */
    public Rest rest() {
        return new Rest(at(""), Map.of("Authorization", "Bearer " + TOKEN));
    }

    /** REST, or anything by HTTP, without having said who one is. */
    public Rest anonymous() {
        return new Rest(at(""), Map.of());
    }

    /** For whoever looks at the process from outside. */
    public long pid() {
        return process.pid();
    }

    /** As the machine's loss of power does: SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** The same command on the same port, after the end or instead of the process that runs. */
    public void restart() {
        kill();
        process = newProcess();
        awaitReadiness();
    }

    /** What the processes of this console wrote so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Process newProcess() {
        List<String> arguments = Stream.concat(launch.arguments().stream(), Stream.of("--port", Integer.toString(port)))
                .toList();
        Map<String, String> environment =
                new HashMap<>(Map.of("MOORING_PASSWORD", PASSWORD, "MOORING_API_TOKEN", TOKEN));
        environment.putAll(launch.environment());
        try {
            return Product.ofSourceTree()
                    .process(arguments, environment)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
        } catch (IOException e) {
            throw new ConsoleException("Cannot start the console", e);
        }
    }

    private void awaitReadiness() {
        long limit = System.nanoTime() + TO_START.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw failure("The console ended with " + process.exitValue() + " instead of serving");
            }
            if (System.nanoTime() > limit) {
                close();
                throw failure("The console was not ready after " + TO_START.toSeconds() + " s");
            }
            Waiting.pause(PAUSE);
        }
    }

    private boolean isReady() {
        try {
            return anonymous().get("/q/health/ready").status() == 200
                    && anonymous().get("/login").status() == 200;
        } catch (ConsoleException e) {
            return false;
        }
    }

    private void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConsoleException("Interrupted while the console ended", e);
        }
    }

    private ConsoleException failure(String what) {
        List<String> lines = output().lines().toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
        return new ConsoleException(what + ". It wrote (" + output + "):\n" + String.join("\n", last));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new ConsoleException("No free port", e);
        }
    }
}
