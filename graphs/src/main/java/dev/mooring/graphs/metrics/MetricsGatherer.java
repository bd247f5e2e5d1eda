package dev.mooring.graphs.metrics;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.ListApps;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.graphs.chart.AppPods;
import dev.mooring.graphs.metrics.PodFigures.PodFigure;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks every half minute at what the pods of all applications use, for as long as the console runs. Where the cluster has
 * no metrics API it looks again only every five minutes.
 */
@ApplicationScoped
public class MetricsGatherer {

    static final Duration PAUSE = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(MetricsGatherer.class);

    /** Which pods belong to an application changes with deploys, not with every look. */
    private static final int LOOKS_PER_LIST = 4;

    private static final int LOOKS_PER_TRY = 10;

    private final ListApps apps;
    private final Cluster cluster;
    private final InstantSource clock;
    private final Map<AppSlug, PodFigures> gathered = new ConcurrentHashMap<>();
    private final Map<AppSlug, Finding> refusals = new ConcurrentHashMap<>();
    private volatile Map<AppSlug, AppPods> known = Map.of();
    private @Nullable Thread thread;

    MetricsGatherer(ListApps apps, Cluster cluster, InstantSource clock) {
        this.apps = apps;
        this.cluster = cluster;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofVirtual().name("metrics-gatherer").start(this::goOn);
    }

    @PreDestroy
    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** What is known of an application; nothing where there is no metrics API. */
    public PodFigures of(AppSlug app) {
        return gathered.computeIfAbsent(app, _ -> new PodFigures());
    }

    /** Why nothing is known, where the cluster said so. */
    public Optional<Finding> refusal(AppSlug app) {
        return Optional.ofNullable(refusals.get(app));
    }

    private void goOn() {
        for (int look = 0; !Thread.currentThread().isInterrupted(); look++) {
            try {
                Thread.sleep(PAUSE);
                if (known.isEmpty() || look % LOOKS_PER_LIST == 0) {
                    list();
                }
                lookAround(look % LOOKS_PER_TRY == 0);
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException bug) {
                LOG.errorf(bug, "metrics-not-gathered retry-in=%s", PAUSE);
            }
        }
    }

    /** @param tryAgain whether what was refused is asked for again */
    private void lookAround(boolean tryAgain) {
        known.forEach((app, pods) -> {
            if (tryAgain || !refusals.containsKey(app)) {
                look(app, pods);
            }
        });
    }

    private void list() {
        if (apps.list() instanceof Outcome.Done<List<AppView>>(List<AppView> views, var _)) {
            Map<AppSlug, AppPods> pods = new HashMap<>();
            views.stream()
                    .filter(view -> view.running().isPresent())
                    .forEach(view -> pods.put(view.slug(), AppPods.of(view)));
            known = Map.copyOf(pods);
            gathered.keySet().retainAll(known.keySet());
            refusals.keySet().retainAll(known.keySet());
        }
    }

    /** Looks now, for somebody who waits for the first figures. */
    public void look(AppSlug app, AppPods pods) {
        switch (new MetricsApi(cluster).now(pods)) {
            case ClusterAnswer.Ok<List<PodFigure>>(List<PodFigure> figures) -> {
                refusals.remove(app);
                of(app).add(clock.instant(), figures);
            }
            case ClusterAnswer.Refused<List<PodFigure>>(int _, boolean _, Finding finding) ->
                refusals.put(app, finding);
        }
    }
}
