package dev.mooring.console.source.registry;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
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

    private static final String CERTIFICATE = "certificate.pem";

    public static final RegistryLogin LOGIN = new RegistryLogin("vendor", "hard to guess");

    private static final Duration STARTING = Duration.ofSeconds(20);

    private final Path folder;
    private final Running open;
    private final Running guarded;
    private final Running secure;
    private final AtomicInteger repositories = new AtomicInteger();

    private record Running(Process process, int port) {}

    TestRegistries(Path binary) {
        try {
            folder = Files.createTempDirectory("mooring-registry");
            certify();
            open = start(binary, "open", home -> "");
            guarded = start(binary, "guarded", TestRegistries::users);
            secure = start(binary, "secure", home -> "");
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

    /** The same with TLS, by a certificate that nobody trusts yet. */
    public RegistryAccess freshSecure() {
        return RegistryAccess.anonymous(access(secure.port()).address());
    }

    /** The certificate of {@link #freshSecure}. */
    public String certificate() {
        try {
            return Files.readString(folder.resolve(CERTIFICATE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void certify() throws IOException {
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=test",
                        "-addext",
                        "subjectAltName=IP:127.0.0.1",
                        "-keyout",
                        "key.pem",
                        "-out",
                        CERTIFICATE)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.log").toFile())
                .start();
        try {
            if (openssl.waitFor() != 0) {
                throw new IOException(Files.readString(folder.resolve("openssl.log")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RegistryAccess access(int port) {
        RegistryAddress address = RegistryAddress.of(
                        "127.0.0.1:" + port + "/vendor/app-" + repositories.incrementAndGet())
                .orElseThrow();
        return new RegistryAccess(address, Optional.empty(), "", true);
    }

    /** What a registry's configuration has besides the usual. */
    @FunctionalInterface
    private interface Extra {
        String of(Path home) throws IOException;
    }

    private Running start(Path binary, String name, Extra extra) throws IOException {
        int port = freePort();
        Path home = Files.createDirectories(folder.resolve(name));
        Path config = home.resolve("config.yml");
        Files.writeString(config, config(home, port, name.equals("secure")) + extra.of(home));
        Process process = new ProcessBuilder(List.of(binary.toString(), "serve", config.toString()))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        awaitListening(port, home);
        return new Running(process, port);
    }

    private String config(Path home, int port, boolean tls) {
        String keys =
                tls ? ", tls: {certificate: " + folder + "/" + CERTIFICATE + ", key: " + folder + "/key.pem}" : "";
        return """
                version: 0.1
                log: {level: warn}
                storage: {filesystem: {rootdirectory: %s/data}}
                http: {addr: '127.0.0.1:%d'%s}
                """.formatted(home, port, keys);
    }

    private static String users(Path home) throws IOException {
        String hash = BCrypt.with(BCrypt.Version.VERSION_2Y)
                .hashToString(5, LOGIN.password().toCharArray());
        Path users = Files.writeString(home.resolve("htpasswd"), LOGIN.user() + ":" + hash + "\n");
        return "auth: {htpasswd: {realm: test, path: " + users + "}}\n";
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
        Stream.of(open, guarded, secure).map(Running::process).forEach(Process::destroy);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
