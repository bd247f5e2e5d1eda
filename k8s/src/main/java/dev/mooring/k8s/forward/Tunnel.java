package dev.mooring.k8s.forward;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.PortForward;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A port of this machine that leads to whichever pod is ready when somebody connects. The port stays open while pods come and
 * go; only connections that are open when their pod goes are lost, and the next one finds another pod.
 */
final class Tunnel implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MOST_TRIED = 100;

    private final KubernetesClient client;
    private final String namespace;
    private final Supplier<Destinations.Answer> way;
    private final Consumer<String> trouble;
    private final UnaryOperator<ReadableByteChannel> sent;
    private final ServerSocketChannel door;

    private Tunnel(
            KubernetesClient client,
            String namespace,
            Supplier<Destinations.Answer> way,
            Consumer<String> trouble,
            UnaryOperator<ReadableByteChannel> sent,
            ServerSocketChannel door) {
        this.client = client;
        this.namespace = namespace;
        this.way = way;
        this.trouble = trouble;
        this.sent = sent;
        this.door = door;
    }

    /**
     * Open on loopback only.
     *
     * @param wanted the first port to try; where it is taken, the next one that is free
     * @param trouble hears why a connection came to nothing
     * @param sent what becomes of that which a caller sends
     */
    static Tunnel open(
            KubernetesClient client,
            String namespace,
            int wanted,
            Supplier<Destinations.Answer> way,
            Consumer<String> trouble,
            UnaryOperator<ReadableByteChannel> sent) {
        Tunnel tunnel = new Tunnel(client, namespace, way, trouble, sent, door(wanted));
        Thread.ofVirtual().name("tunnel-" + tunnel.port()).start(tunnel::accept);
        return tunnel;
    }

    private static ServerSocketChannel door(int wanted) {
        for (int port = wanted; port < Math.min(wanted + MOST_TRIED, 65_536); port++) {
            ServerSocketChannel door = null;
            try {
                door = ServerSocketChannel.open();
                door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return door;
            } catch (BindException taken) {
                close(door);
            } catch (IOException e) {
                close(door);
                throw new UncheckedIOException("No port can be opened on this machine", e);
            }
        }
        throw new UncheckedIOException(
                new BindException("None of the ports from " + wanted + " on is free on this machine"));
    }

    /** The port that was free. */
    int port() {
        return door.socket().getLocalPort();
    }

    private void accept() {
        while (door.isOpen()) {
            try {
                SocketChannel caller = door.accept();
                Thread.ofVirtual().start(() -> lead(caller));
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException e) {
                trouble.accept("A connection could not be taken: " + e.getMessage());
            }
        }
    }

    private void lead(SocketChannel caller) {
        try (caller) {
            switch (way.get()) {
                case Destinations.NoWay(String why) -> trouble.accept(why);
                case Destinations.Found(Destination destination) -> lead(caller, destination);
            }
        } catch (IOException | KubernetesClientException e) {
            trouble.accept("A connection was lost: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lead(SocketChannel caller, Destination destination) throws IOException, InterruptedException {
        try (PortForward forward = client.pods()
                .inNamespace(namespace)
                .withName(destination.pod())
                .portForward(destination.port(), sent.apply(caller), caller)) {
            while (forward.isAlive() && caller.isOpen() && door.isOpen()) {
                Thread.sleep(PAUSE);
            }
            forward.getServerThrowables()
                    .forEach(error -> trouble.accept("Pod " + destination.pod() + ": " + error.getMessage()));
        }
    }

    @Override
    public void close() {
        close(door);
    }

    private static void close(java.io.@org.jspecify.annotations.Nullable Closeable open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
