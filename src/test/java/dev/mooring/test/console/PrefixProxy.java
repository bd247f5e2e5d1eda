package dev.mooring.test.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A reverse proxy that serves a console below a path and takes that path away before it asks the console, as many an ingress
 * does. One request a connection, but for web sockets, which stay open.
 */
public final class PrefixProxy implements AutoCloseable {

    private static final int LONGEST_HEAD = 64 * 1024;
    private static final String LAST_CHUNK = "0\r\n\r\n";

    private final URI console;
    private final String prefix;
    private final boolean tellsPrefix;
    private final boolean takesWebSockets;
    private final ServerSocket door;
    private final AtomicInteger webSockets = new AtomicInteger();
    private final AtomicInteger leftOpen = new AtomicInteger();
    private final AtomicBoolean leavesOpen = new AtomicBoolean();

    private PrefixProxy(URI console, String prefix, boolean tellsPrefix, boolean takesWebSockets) throws IOException {
        this.console = console;
        this.prefix = prefix;
        this.tellsPrefix = tellsPrefix;
        this.takesWebSockets = takesWebSockets;
        this.door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    }

    /**
     * @param prefix such as {@code /tools/console}
     * @param tellsPrefix whether it says so in {@code X-Forwarded-Prefix}
     * @param takesWebSockets whether it lets web sockets through
     */
    public static PrefixProxy before(
            RunningConsole console, String prefix, boolean tellsPrefix, boolean takesWebSockets) {
        try {
            PrefixProxy proxy = new PrefixProxy(console.at(""), prefix, tellsPrefix, takesWebSockets);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The console's root, as a browser sees it. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + prefix + "/");
    }

    /** How many web sockets were let through. */
    public int webSockets() {
        return webSockets.get();
    }

    /** The next answer to a long poll comes whole and is never ended. */
    public void leaveNextOpen() {
        leavesOpen.set(true);
    }

    /** How many answers were never ended. */
    public int leftOpen() {
        return leftOpen.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                Thread.ofVirtual().start(() -> serve(browser));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket browser) {
        try (browser) {
            List<String> head = head(browser.getInputStream());
            if (!head.isEmpty()) {
                serve(browser, head);
            }
        } catch (IOException gone) {
            // the browser went to another page, or the console ended
        }
    }

    private void serve(Socket browser, List<String> head) throws IOException {
        String[] line = head.getFirst().split(" ", 3);
        boolean upgrade =
                head.stream().anyMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("upgrade: websocket"));
        if (!(line[1] + "/").startsWith(prefix + "/")) {
            refuse(browser, "404 Not Found");
        } else if (upgrade && !takesWebSockets) {
            refuse(browser, "403 Forbidden");
        } else {
            try (Socket backend = new Socket()) {
                backend.connect(new InetSocketAddress(console.getHost(), console.getPort()));
                webSockets.addAndGet(upgrade ? 1 : 0);
                backend.getOutputStream().write(forwarded(line, head, upgrade));
                pump(browser, backend, line[1].contains("X-Atmosphere-Transport=long-polling"));
            }
        }
    }

    private byte[] forwarded(String[] line, List<String> head, boolean upgrade) {
        String path = line[1].substring(prefix.length());
        List<String> lines =
                new ArrayList<>(List.of(line[0] + " " + (path.startsWith("/") ? "" : "/") + path + " " + line[2]));
        head.stream()
                .skip(1)
                .filter(header -> upgrade || !header.toLowerCase(Locale.ROOT).startsWith("connection:"))
                .forEach(lines::add);
        if (!upgrade) {
            lines.add("Connection: close");
        }
        if (tellsPrefix) {
            lines.add("X-Forwarded-Prefix: " + prefix);
        }
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Both ways, until the console has said all or the browser is gone. */
    private void pump(Socket browser, Socket backend, boolean isLongPoll) throws IOException {
        Thread up = Thread.ofVirtual().start(() -> {
            try {
                browser.getInputStream().transferTo(backend.getOutputStream());
                backend.close();
            } catch (IOException gone) {
                // told by the other direction
            }
        });
        byte[] buffer = new byte[16 * 1024];
        InputStream answer = backend.getInputStream();
        OutputStream out = browser.getOutputStream();
        for (int count = answer.read(buffer); count >= 0; count = answer.read(buffer)) {
            boolean isHeld = isLongPoll && endsAnswer(buffer, count) && leavesOpen.getAndSet(false);
            out.write(buffer, 0, isHeld ? count - LAST_CHUNK.length() : count);
            out.flush();
            if (isHeld) {
                leftOpen.incrementAndGet();
                await(up);
            }
        }
        up.interrupt();
    }

    private static boolean endsAnswer(byte[] buffer, int count) {
        return new String(buffer, 0, count, StandardCharsets.ISO_8859_1).endsWith(LAST_CHUNK);
    }

    /** Ends when the browser gives up. */
    private static void await(Thread up) {
        try {
            up.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refuse(Socket browser, String status) throws IOException {
        browser.getOutputStream()
                .write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static List<String> head(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && bytes.size() < LONGEST_HEAD; next = in.read()) {
            bytes.write(next);
            String text = next == '\n' ? bytes.toString(StandardCharsets.ISO_8859_1) : "";
            if (text.endsWith("\r\n\r\n")) {
                return text.strip().lines().toList();
            }
        }
        return List.of();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
