package dev.mooring.console.notify.send;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** As much of a mail server as it takes to see what is said before and after STARTTLS, by RFC 3207. */
final class StartTlsServer implements AutoCloseable {

    private final ServerSocket server;
    private final SSLContext keys;
    final List<String> inClear = new CopyOnWriteArrayList<>();
    final List<String> protectedLines = new CopyOnWriteArrayList<>();

    StartTlsServer(SSLContext keys) {
        this.keys = keys;
        try {
            server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                say(socket, "220 harbour ESMTP");
                converse(socket);
            } catch (IOException gone) {
                // the next one may do better
            }
        }
    }

    private void converse(Socket plain) throws IOException {
        BufferedReader lines = reader(plain);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            inClear.add(line);
            if (line.toUpperCase(Locale.ROOT).startsWith("STARTTLS")) {
                say(plain, "220 go ahead");
                converseProtected(plain);
                return;
            }
            say(plain, line.startsWith("EHLO") ? "250-harbour\r\n250 STARTTLS" : "530 STARTTLS first");
        }
    }

    private void converseProtected(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) keys.getSocketFactory().createSocket(plain, "localhost", plain.getPort(), true);
        socket.setUseClientMode(false);
        BufferedReader lines = reader(socket);
        boolean data = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            protectedLines.add(line);
            if (data) {
                data = !line.equals(".");
                if (!data) {
                    say(socket, "250 taken");
                }
            } else {
                data = line.equals("DATA");
                say(socket, answer(line));
            }
        }
    }

    private static String answer(String line) {
        return switch (line.replaceFirst("[ :].*", "").toUpperCase(Locale.ROOT)) {
            case "EHLO" -> "250-harbour\r\n250 AUTH PLAIN";
            case "AUTH" -> "235 welcome";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
