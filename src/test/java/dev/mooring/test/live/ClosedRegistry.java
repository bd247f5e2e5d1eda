package dev.mooring.test.live;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A registry on this machine, and so within reach of the node, that has no image: it refuses some and does not know the rest. */
final class ClosedRegistry implements AutoCloseable {

    private final HttpServer http;

    ClosedRegistry() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answer("/", 404);
        answer("/v2/not-allowed", 401);
        http.start();
    }

    /** As it stands in an image's name. */
    String address() {
        return "127.0.0.1:" + http.getAddress().getPort();
    }

    private void answer(String path, int status) {
        http.createContext(path, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(status, -1);
            }
        });
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
