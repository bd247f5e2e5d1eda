package dev.mooring.console.connection;

import dev.mooring.config.evaluation.ProbeTarget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tries connections, each within a few seconds whatever the other side does. A name is looked up once and what it stands for
 * is checked before it is connected to, so that it cannot mean another machine a moment later.
 */
public final class Connections {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int MOST_ADDRESSES = 4;

    private final Vantage vantage;
    private final Duration limit;

    public Connections(Vantage vantage) {
        this(vantage, LIMIT);
    }

    Connections(Vantage vantage, Duration limit) {
        this.vantage = vantage;
        this.limit = limit;
    }

    public Vantage vantage() {
        return vantage;
    }

    /** Blocks until it is known, at most about five seconds. */
    public Trial attempt(ProbeTarget target) {
        return switch (target) {
            case ProbeTarget.Tcp(String host, int port) -> {
                Endpoint endpoint = new Endpoint(host, port);
                yield attempt(endpoint, Reach.listening(endpoint));
            }
            case ProbeTarget.Tls(String host, int port) -> {
                Endpoint endpoint = new Endpoint(host, port);
                yield attempt(endpoint, new TlsReach(endpoint));
            }
            case ProbeTarget.Http(var url) ->
                HttpReach.of(url)
                        .map(reach -> attempt(reach.endpoint(), reach))
                        .orElseGet(() -> Trial.failed("This is not an http or https address with a host. Correct it."));
            case ProbeTarget.Incomplete(String reason) -> Trial.failed(reason);
        };
    }

    private Trial attempt(Endpoint endpoint, Reach reach) {
        if (endpoint.port() < 1 || endpoint.port() > 65_535) {
            return Trial.failed("Port " + endpoint.port() + " does not exist: ports go from 1 to 65535.");
        }
        if (vantage == Vantage.SIMULATED && endpoint.isClusterInternal()) {
            return Trial.failed(endpoint + " is a name inside the cluster. The simulated cluster runs nothing, so it"
                    + " cannot be reached; in a real cluster this is tried from inside.");
        }
        Turn turn = new Turn(endpoint, reach);
        FutureTask<Trial> task = new FutureTask<>(turn);
        Thread.ofVirtual().name("connection-trial").start(task);
        return awaited(task, turn);
    }

    private Trial awaited(FutureTask<Trial> task, Turn turn) {
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return Failures.late(turn.endpoint, turn.stage, limit);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            return Failures.of(turn.endpoint, turn.stage, vantage, cause == null ? failed : cause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Trial.failed("The console is being stopped. Try again when it is there.");
        } finally {
            turn.close();
        }
    }

    /** How far a trial has come. */
    enum Stage {
        LOOKING_UP,
        CONNECTING,
        TALKING
    }

    /** One trial; closing it from another thread ends whatever it waits for. */
    private final class Turn implements java.util.concurrent.Callable<Trial>, AutoCloseable {

        private final Endpoint endpoint;
        private final Reach reach;
        private volatile Stage stage = Stage.LOOKING_UP;
        private volatile boolean closed;
        private volatile Optional<Socket> socket = Optional.empty();

        Turn(Endpoint endpoint, Reach reach) {
            this.endpoint = endpoint;
            this.reach = reach;
        }

        @Override
        public Trial call() throws IOException {
            List<InetAddress> addresses = Arrays.asList(InetAddress.getAllByName(endpoint.host()));
            Optional<String> objection = addresses.stream()
                    .flatMap(address -> ForbiddenAddresses.objection(address, vantage).stream())
                    .findFirst();
            if (objection.isPresent()) {
                return Trial.failed(endpoint + " was not tried: " + objection.get() + ".");
            }
            stage = Stage.CONNECTING;
            try (Socket connected = connected(addresses)) {
                stage = Stage.TALKING;
                return reach.over(connected);
            }
        }

        /** To the first of its addresses that answers; the time is shared among them. */
        private Socket connected(List<InetAddress> addresses) throws IOException {
            List<InetAddress> tried = addresses.stream().limit(MOST_ADDRESSES).toList();
            IOException last = new IOException("the name has no address");
            for (InetAddress address : tried) {
                try {
                    return connected(address, limit.dividedBy(tried.size()));
                } catch (IOException e) {
                    last = e;
                }
            }
            throw last;
        }

        @SuppressWarnings("AddressSelection") // the address was looked up and checked before
        private Socket connected(InetAddress address, Duration patience) throws IOException {
            Socket made = open();
            try {
                made.setSoTimeout((int) limit.toMillis());
                made.connect(new InetSocketAddress(address, endpoint.port()), (int) patience.toMillis());
                return made;
            } catch (IOException e) {
                made.close();
                throw e;
            }
        }

        private Socket open() throws IOException {
            Socket made = new Socket(java.net.Proxy.NO_PROXY);
            socket = Optional.of(made);
            if (closed) {
                made.close();
                throw new IOException("too late");
            }
            return made;
        }

        @Override
        public void close() {
            closed = true;
            socket.ifPresent(Turn::closeQuietly);
        }

        /** It is given up anyway. */
        private static void closeQuietly(Socket open) {
            try {
                open.close();
            } catch (IOException e) {
                org.jboss.logging.Logger.getLogger(Connections.class).debug("connection-not-closed", e);
            }
        }
    }
}
