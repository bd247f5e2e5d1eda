package dev.mooring.console.access;

import dev.mooring.console.cluster.ClusterFacts;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@link AccessState} in the cluster, so that a restart ends no session and all replicas agree. A copy is at most a
 * few seconds old; while the cluster does not answer the last copy goes on counting, because that is when the console is
 * needed.
 */
@ApplicationScoped
class AccessStore {

    private static final Logger LOG = Logger.getLogger(AccessStore.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    /** So long is waited for a fresh copy while there is an old one. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int TRIES = 8;

    private final KubernetesClient client;
    private final ClusterFacts facts;
    private final InstantSource clock;
    private final Event<SessionEnded> ended;
    private final AtomicReference<@Nullable Copy> copy = new AtomicReference<>();
    private final AtomicReference<@Nullable CompletableFuture<AccessState>> reading = new AtomicReference<>();
    private volatile Instant notAskedBefore = Instant.MIN;

    AccessStore(KubernetesClient client, ClusterFacts facts, InstantSource clock, Event<SessionEnded> ended) {
        this.client = client;
        this.facts = facts;
        this.clock = clock;
        this.ended = ended;
    }

    private record Copy(AccessState state, Instant taken) {}

    /** The copy where it is fresh; asks nobody, so it may be called on an event loop. */
    Optional<AccessState> fresh() {
        return Optional.ofNullable(copy.get())
                .filter(found -> clock.instant().isBefore(found.taken().plus(FRESH)))
                .map(Copy::state);
    }

    /** The copy, however old it is; asks nobody. */
    Optional<AccessState> known() {
        return Optional.ofNullable(copy.get()).map(Copy::state);
    }

    /**
     * The state, at most a few seconds old; may wait for the cluster. One that takes its time is not waited for where there is
     * an older copy: every page would stand still as long as it is silent.
     */
    AccessState current() {
        return fresh().orElseGet(() -> {
            @Nullable Copy old = copy.get();
            return old == null ? read() : readOr(old);
        });
    }

    private AccessState readOr(Copy old) {
        if (clock.instant().isBefore(notAskedBefore)) {
            return old.state();
        }
        try {
            return asked().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            notAskedBefore = clock.instant().plus(FRESH);
            LOG.warnf("access-stale since=%s cause=silent", old.taken());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("reading who may enter failed", bug.getCause());
        }
        return old.state();
    }

    /** One at a time, whoever asks. */
    private CompletableFuture<AccessState> asked() {
        CompletableFuture<AccessState> mine = new CompletableFuture<>();
        @Nullable CompletableFuture<AccessState> other = reading.compareAndExchange(null, mine);
        if (other != null) {
            return other;
        }
        Thread.ofVirtual().name("access").start(() -> {
            try {
                mine.complete(read());
            } catch (RuntimeException failed) {
                mine.completeExceptionally(failed);
            } finally {
                reading.set(null);
            }
        });
        return mine;
    }

    /** Changes the state as it is now in the cluster; tried again where another replica was faster. */
    AccessState change(UnaryOperator<AccessState> change) {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            try {
                return changed(change);
            } catch (KubernetesClientException e) {
                if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
                    throw unavailable(e);
                }
            }
        }
        try {
            return changed(change);
        } catch (KubernetesClientException e) {
            throw unavailable(e);
        }
    }

    private AccessState changed(UnaryOperator<AccessState> change) {
        @Nullable Secret old = get();
        AccessState before = AccessSecret.read(old);
        AccessState after = change.apply(before);
        if (!after.equals(before)) {
            var secret = client.secrets().inNamespace(facts.namespace()).resource(AccessSecret.write(after, old));
            var written = old == null ? secret.create() : secret.update();
            LOG.debugf("access-saved revision=%s", written.getMetadata().getResourceVersion());
        }
        return keep(after);
    }

    private AccessState read() {
        @Nullable Copy before = copy.get();
        try {
            AccessState found = AccessSecret.read(get());
            @Nullable Copy now = copy.get();
            // what was changed meanwhile is newer than what was asked for before
            return now == null || now.equals(before) ? keep(found) : now.state();
        } catch (KubernetesClientException e) {
            @Nullable Copy old = copy.get();
            if (old == null) {
                throw unavailable(e);
            }
            LOG.warnf("access-stale since=%s status=%d", old.taken(), e.getCode());
            return keep(old.state());
        }
    }

    private @Nullable Secret get() {
        return client.secrets()
                .inNamespace(facts.namespace())
                .withName(AccessSecret.NAME)
                .get();
    }

    private AccessState keep(AccessState state) {
        @Nullable Copy old = copy.getAndSet(new Copy(state, clock.instant()));
        if (old != null) {
            old.state().sessions().stream()
                    .map(Session::digest)
                    .filter(digest -> state.session(digest).isEmpty())
                    .forEach(digest -> ended.fire(new SessionEnded(digest.hex())));
        }
        return state;
    }

    private AccessUnavailableException unavailable(KubernetesClientException cause) {
        return new AccessUnavailableException(
                "The cluster did not give or take Secret " + AccessSecret.NAME + " in namespace " + facts.namespace()
                        + (cause.getCode() > 0 ? " (status " + cause.getCode() + ")" : ""),
                cause);
    }
}
