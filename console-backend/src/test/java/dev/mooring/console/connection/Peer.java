package dev.mooring.console.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;

/** Another side for one connection after the other: says its line, or nothing at all, and remembers what it was sent. */
final class Peer implements AutoCloseable {

    private final ServerSocket server;
    private final Optional<String> says;
    private final BlockingQueue<String> heard = new ArrayBlockingQueue<>(10);

    private Peer(ServerSocket server, Optional<String> says) {
        this.server = server;
        this.says = says;
        Thread.ofVirtual().start(this::serve);
    }

    static Peer silent() {
        return of(ServerSocketFactory.getDefault(), Optional.empty());
    }

    static Peer saying(String text) {
        return of(ServerSocketFactory.getDefault(), Optional.of(text));
    }

    static Peer saying(String text, ServerSocketFactory sockets) {
        return of(sockets, Optional.of(text));
    }

    private static Peer of(ServerSocketFactory sockets, Optional<String> says) {
        try {
            return new Peer(sockets.createServerSocket(0, 5, InetAddress.getLoopbackAddress()), says);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** What came before the other side waited or went. */
    String heard() {
        try {
            return Optional.ofNullable(heard.poll(5, TimeUnit.SECONDS)).orElse("");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            byte[] request = new byte[8192];
            int length = socket.getInputStream().read(request);
            heard.add(new String(request, 0, Math.max(0, length), StandardCharsets.UTF_8));
            if (says.isPresent()) {
                socket.getOutputStream().write(says.get().getBytes(StandardCharsets.UTF_8));
            } else {
                Thread.sleep(60_000);
            }
        } catch (IOException gone) {
            heard.add("gone");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
