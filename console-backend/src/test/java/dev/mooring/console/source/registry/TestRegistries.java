package dev.mooring.console.source.registry;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Registries of this run, in a folder of their own: one for everybody, one that wants a login. */
public final class TestRegistries implements AutoCloseable {

    public static final RegistryLogin LOGIN = new RegistryLogin("vendor", "hard to guess");

    private static final Duration STARTING = Duration.ofSeconds(20);

    private final Path folder;
    private final Running open;
    private final Running guarded;
    private final AtomicInteger repositories = new AtomicInteger();

    private record Running(Process process, int port) {}

    TestRegistries(Path binary) {
        try {
            folder = Files.createTempDirectory("mooring-registry");
            open = start(binary, "open", Optional.empty());
            guarded = start(binary, "guarded", Optional.of(LOGIN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A repository that nobody else uses. */
    public RegistryAccess fresh() {
        return access(open.port());
    }

    /** The same where the registry wants {@link #LOGIN}; without it. */
    public RegistryAccess freshGuarded() {
        return access(guarded.port());
    }

    private RegistryAccess access(int port) {
        RegistryAddress address = RegistryAddress.of(
                        "127.0.0.1:" + port + "/vendor/app-" + repositories.incrementAndGet())
                .orElseThrow();
        return new RegistryAccess(address, Optional.empty(), "", true);
    }

    private Running start(Path binary, String name, Optional<RegistryLogin> login) throws IOException {
        int port = freePort();
        Path home = Files.createDirectories(folder.resolve(name));
        Path config = home.resolve("config.yml");
        Files.writeString(config, config(home, port, login));
        Process process = new ProcessBuilder(List.of(binary.toString(), "serve", config.toString()))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        awaitListening(port, home);
        return new Running(process, port);
    }

    private static String config(Path home, int port, Optional<RegistryLogin> login) throws IOException {
        String config = """
                version: 0.1
                log: {level: warn}
                storage: {filesystem: {rootdirectory: %s/data}}
                http: {addr: '127.0.0.1:%d'}
                """.formatted(home, port);
        if (login.isEmpty()) {
            return config;
        }
        String hash = BCrypt.with(BCrypt.Version.VERSION_2Y)
                .hashToString(5, login.get().password().toCharArray());
        Path users = Files.writeString(home.resolve("htpasswd"), login.get().user() + ":" + hash + "\n");
        return config + "auth: {htpasswd: {realm: test, path: " + users + "}}\n";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitListening(int port, Path home) throws IOException {
        long end = System.nanoTime() + STARTING.toNanos();
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException notYet) {
                if (System.nanoTime() > end) {
                    throw new IOException(
                            "the registry does not start: " + Files.readString(home.resolve("log")), notYet);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        Stream.of(open, guarded).map(Running::process).forEach(Process::destroy);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
