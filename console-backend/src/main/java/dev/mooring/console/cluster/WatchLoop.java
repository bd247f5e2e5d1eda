package dev.mooring.console.cluster;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.ClusterAnswer.Ok;
import dev.mooring.console.cluster.ClusterAnswer.Refused;
import dev.mooring.console.object.KubeObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * List, then watch, and again from the start when anything breaks: the state can be late, never wrong. One virtual thread
 * for each watch.
 */
final class WatchLoop implements Watching, Runnable {

    /** How a stream of events ended. */
    private sealed interface End {
        /** As agreed: go on from where it was. */
        record Regular(String resourceVersion) implements End {}

        /** The server has forgotten that point in time: list again, nothing is wrong. */
        record Expired() implements End {}

        record Broken(Finding cause) implements End {}
    }

    /** The server ends a watch after this time, so that it moves to another server now and then. */
    private static final Duration LENGTH = Duration.ofMinutes(2);

    private static final Duration SILENCE = LENGTH.plusSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Cluster cluster;
    private final Watched watched;
    private final WatchListener listener;
    private final Pause pause;
    private volatile boolean closed;
    private volatile @Nullable Thread thread;
    private Duration wait = FIRST_PAUSE;

    private WatchLoop(Cluster cluster, Watched watched, WatchListener listener, Pause pause) {
        this.cluster = cluster;
        this.watched = watched;
        this.listener = listener;
        this.pause = pause;
    }

    static Watching start(Cluster cluster, Watched watched, WatchListener listener, Pause pause) {
        WatchLoop loop = new WatchLoop(cluster, watched, listener, pause);
        loop.thread = Thread.ofVirtual().name("watch " + watched.kind()).start(loop);
        return loop;
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                round();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    private void round() throws InterruptedException {
        switch (cluster.listing(watched, listener::kept)) {
            case Ok<Pages.Listing>(Pages.Listing listing) -> {
                tell(() -> listener.listed(listing.objects()));
                follow(listing.resourceVersion());
            }
            case Refused<Pages.Listing> refused -> lost(refused.finding());
        }
    }

    private void follow(String from) throws InterruptedException {
        End end = new End.Regular(from);
        while (!closed && end instanceof End.Regular(String resourceVersion)) {
            long start = System.nanoTime();
            end = stream(resourceVersion);
            if (System.nanoTime() - start < Duration.ofSeconds(1).toNanos()) {
                backOff();
            }
        }
        if (end instanceof End.Broken(Finding cause)) {
            lost(cause);
        }
    }

    private void lost(Finding cause) throws InterruptedException {
        tell(() -> listener.lost(cause));
        tell(cluster.observer()::watchRestarted);
        backOff();
    }

    private void backOff() throws InterruptedException {
        if (!closed) {
            pause.pause(wait);
            Duration longer = wait.multipliedBy(2);
            wait = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
    }

    /** After close, the listener hears nothing more. */
    private void tell(Runnable news) {
        if (!closed) {
            news.run();
        }
    }

    private End stream(String resourceVersion) throws InterruptedException {
        return switch (cluster.events(watched, resourceVersion, LENGTH)) {
            case Ok<Cluster.Events>(Cluster.Events events) -> opened(events, resourceVersion);
            case Refused<Cluster.Events> refused -> new End.Broken(refused.finding());
        };
    }

    private End opened(Cluster.Events watch, String resourceVersion) throws InterruptedException {
        try (Stream stream = watch.stream()) {
            int status = stream.open(PATIENCE);
            return status == 200
                    ? events(watch, resourceVersion)
                    : refused(watch.asked(), new Reply.Answered(status, Duration.ZERO, stream.rest(PATIENCE)));
        } catch (IOException broken) {
            return new End.Broken(
                    Refusals.unanswered(watch.asked().subject(), broken).finding());
        }
    }

    private End events(Cluster.Events watch, String from) throws IOException, InterruptedException {
        Stream stream = watch.stream();
        String resourceVersion = from;
        for (Optional<String> line = stream.line(SILENCE); line.isPresent(); line = stream.line(SILENCE)) {
            KubeObject event = KubeJson.read(line.get()).orElseGet(() -> new KubeObject(Map.of()));
            KubeObject object = object(event);
            String type = event.text("type").orElse("");
            if (type.equals("ERROR")) {
                int code = object.number("code").orElse(500L).intValue();
                return refused(watch.asked(), new Reply.Answered(code, Duration.ZERO, KubeJson.write(object)));
            }
            wait = FIRST_PAUSE;
            resourceVersion = object.text("metadata", "resourceVersion").orElse(resourceVersion);
            tell(() -> happened(type, object));
        }
        return new End.Regular(resourceVersion);
    }

    private void happened(String type, KubeObject object) {
        switch (type) {
            case "ADDED", "MODIFIED" -> listener.changed(listener.kept(object));
            case "DELETED" -> listener.removed(listener.kept(object));
            default -> {
                // BOOKMARK: only the resource version counts
            }
        }
    }

    private static End refused(Asked asked, Reply.Answered answer) {
        return answer.status() == 410
                ? new End.Expired()
                : new End.Broken(Refusals.of(asked, answer).finding());
    }

    private static KubeObject object(KubeObject event) {
        Map<String, @Nullable Object> json = new java.util.LinkedHashMap<>();
        if (event.at("object").orElse(null) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> json.put(String.valueOf(key), value));
        }
        return new KubeObject(json);
    }
}
