package dev.mooring.k8s.forward;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.forward.OpenPorts;
import dev.mooring.console.forward.OpenPorts.Target;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.StoreException;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.ReadableByteChannel;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Opens what there is to be reached, and follows: an application that is deployed meanwhile gets its ports. */
public final class PortForwarding implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final KubernetesClient client;
    private final String namespace;
    private final Destinations destinations;
    private final Entrances entrances;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<Entrance, Tunnel> open = new ConcurrentHashMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private String unreadable = "";

    /**
     * @param only the one application whose ports are wanted; empty for all
     * @param consolePort the port on this machine that is tried first for the console
     */
    public PortForwarding(
            KubernetesClient client,
            Cluster cluster,
            Optional<AppSlug> only,
            int consolePort,
            PrintWriter out,
            PrintWriter err) {
        this.client = client;
        this.namespace = cluster.facts().namespace();
        this.destinations = new Destinations(cluster, namespace);
        this.entrances = new Entrances(new AppStore(client, namespace), destinations, only, consolePort);
        this.out = out;
        this.err = err;
    }

    /** Goes on until the thread is interrupted, which Ctrl C does by ending the process. */
    public void run() {
        out.println("Forwarding from this machine to namespace " + namespace + ". Ctrl C ends it.");
        try {
            while (!Thread.currentThread().isInterrupted()) {
                follow();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look at what there is; what is open stays open while the cluster cannot be asked. */
    void follow() {
        try {
            Entrances.Look look = entrances.now();
            List<Entrance> wanted = look.all();
            look.trouble().ifPresent(trouble -> tellOnce(trouble.message()));
            closeOthers(wanted);
            wanted.stream().filter(entrance -> !open.containsKey(entrance)).forEach(this::open);
            if (wanted.isEmpty() && look.trouble().isEmpty()) {
                tellOnce("Nothing to forward yet: there is no Service " + Entrances.CONSOLE
                        + ", and no application that runs names ports. Waiting.");
            }
            unreadable = "";
        } catch (StoreException e) {
            if (!unreadable.equals(e.finding().message())) {
                unreadable = e.finding().message();
                err.println(unreadable);
            }
        }
    }

    private void closeOthers(List<Entrance> wanted) {
        List<Entrance> gone = open.keySet().stream()
                .filter(entrance -> !wanted.contains(entrance))
                .toList();
        gone.forEach(entrance -> {
            Tunnel tunnel = Objects.requireNonNull(open.remove(entrance));
            out.println(
                    "Closed http://localhost:" + tunnel.port() + ": " + entrance.title() + " is not there any more");
            tunnel.close();
        });
    }

    private void open(Entrance entrance) {
        try {
            Tunnel tunnel = Tunnel.open(
                    client,
                    namespace,
                    entrance.localPort(),
                    () -> destinations.find(entrance.service(), entrance.servicePort()),
                    this::tellOnce,
                    entrance.console() ? this::marked : UnaryOperator.identity());
            open.put(entrance, tunnel);
            tell(entrance, tunnel.port());
        } catch (UncheckedIOException e) {
            tellOnce(entrance.title() + ": " + e.getMessage());
        }
    }

    private ReadableByteChannel marked(ReadableByteChannel browser) {
        return new MarkedRequests(browser, this::openPorts);
    }

    /** A link on a page of the console leads to where the port is, not to where the vendor wanted it. */
    private OpenPorts openPorts() {
        Map<Target, Integer> local = new HashMap<>();
        open.forEach((entrance, tunnel) -> {
            if (!entrance.console()) {
                local.put(new Target(entrance.service(), entrance.servicePort()), tunnel.port());
            }
        });
        return new OpenPorts(local);
    }

    private void tell(Entrance entrance, int port) {
        String busy =
                port == entrance.localPort() ? "" : " (port " + entrance.localPort() + " is in use on this machine)";
        String link = entrance.link().isEmpty() ? "" : " in place of " + entrance.link();
        out.println(entrance.title() + ": http://localhost:" + port + link + busy);
    }

    /** The same trouble again and again is one. */
    private void tellOnce(String trouble) {
        if (told.add(trouble)) {
            err.println(trouble);
        }
    }

    @Override
    public void close() {
        open.values().forEach(Tunnel::close);
        open.clear();
    }
}
