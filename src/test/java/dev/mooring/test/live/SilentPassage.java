package dev.mooring.test.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between a console and the API server, and can fall silent: nothing is refused or closed, nothing is answered. */
final class SilentPassage implements AutoCloseable {

    private static final Pattern SERVER = Pattern.compile("https://[^\"\\s,}]+");
    private static final int PORTION = 1 << 16;

    private final URI server;
    private final ServerSocket door;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object change = new Object();
    private boolean silent;

    private SilentPassage(URI server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /**
     * A passage to the cluster of a kubeconfig, with another one that leads through it.
     *
     * @param through where that one is written
     */
    static SilentPassage to(Path kubeconfig, Path through) {
        try {
            String text = Files.readString(kubeconfig);
            Matcher address = SERVER.matcher(text);
            if (!address.find()) {
                throw new IllegalArgumentException(kubeconfig + " names no server");
            }
            SilentPassage passage = new SilentPassage(URI.create(address.group()));
            Files.writeString(
                    through, text.replace(address.group(), "https://127.0.0.1:" + passage.door.getLocalPort()));
            return passage;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void fallSilent() {
        set(true);
    }

    void answerAgain() {
        set(false);
    }

    private void set(boolean quiet) {
        synchronized (change) {
            silent = quiet;
            change.notifyAll();
        }
    }

    private void awaitWords() throws InterruptedException {
        synchronized (change) {
            while (silent) {
                change.wait();
            }
        }
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                Socket near = kept(door.accept());
                Thread.ofVirtual().start(() -> connect(near));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void connect(Socket near) {
        try {
            awaitWords();
            Socket far = kept(new Socket(server.getHost(), server.getPort()));
            Thread.ofVirtual().start(() -> carry(near, far));
            carry(far, near);
        } catch (IOException gone) {
            end(near);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] portion = new byte[PORTION];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(portion); read >= 0; read = in.read(portion)) {
                awaitWords();
                out.write(portion, 0, read);
            }
        } catch (IOException gone) {
            // one of both has left, which ends it for the other
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            end(from);
            end(to);
        }
    }

    private Socket kept(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    private void end(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        answerAgain();
        Set.copyOf(sockets).forEach(this::end);
    }
}
