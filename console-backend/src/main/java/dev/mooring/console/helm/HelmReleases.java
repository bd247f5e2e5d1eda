package dev.mooring.console.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.UpgradeCommand;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.Passage;
import dev.mooring.console.helm.Rehearsal.Write;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.patch.ChartPatches;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings Helm releases into being, changes and removes them, or tells what that would do. */
public final class HelmReleases {

    /** Of a run that did not end well, with Helm's own words. */
    public static final String FAILED = "helm-failed";

    /** Until a definition that was made is served. */
    private static final Duration SERVED = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Cluster cluster;
    private final Passage passage;

    public HelmReleases(Cluster cluster, Passage passage) {
        this.cluster = cluster;
        this.passage = passage;
    }

    /** How a run of Helm ended. */
    public sealed interface Ending<T> {

        record Done<T>(T value) implements Ending<T> {}

        /** Helm's own words are in the finding. */
        record Failed<T>(Finding cause) implements Ending<T> {}
    }

    /**
     * A run that goes on in another thread can be cut off: it reaches the cluster no more. Helm fails at its next request,
     * or tries again in vain until its own time is up; whoever stops it need not wait for that.
     */
    public static final class Stop {

        private Optional<Gateway> running = Optional.empty();
        private boolean stopped;

        public synchronized void stop() {
            stopped = true;
            running.ifPresent(Gateway::close);
        }

        private synchronized boolean isStopped() {
            return stopped;
        }

        private synchronized void use(Gateway gateway) {
            running = Optional.of(gateway);
            if (stopped) {
                gateway.close();
            }
        }
    }

    /**
     * Installs or upgrades, and waits for hooks (and for readiness where the order says so). A release that an earlier end
     * left unfinished is mended first.
     */
    public Ending<HelmRevision> apply(HelmOrder order, Stop stop) {
        return apply(order, stop, _ -> Optional.empty());
    }

    /**
     * The same.
     *
     * @param objection hears what the chart gives before the order's patches, and may say why it is not to be installed with
     *     them; not asked where there are no patches
     */
    public Ending<HelmRevision> apply(
            HelmOrder order, Stop stop, Function<ChartPatches.Given, Optional<Finding>> objection) {
        Optional<Finding> trouble = mend(order.release(), order.namespace());
        if (trouble.isPresent()) {
            return new Ending.Failed<>(trouble.get());
        }
        if (order.patches().isEmpty()) {
            return applied(order, stop);
        }
        PatchedChart chart = filledIn(order, stop);
        Optional<Finding> objected = chart.plain().rehearsal().given().flatMap(objection);
        if (objected.isPresent()) {
            return new Ending.Failed<>(objected.get());
        }
        return switch (chart.asOrdered()) {
            case Ending.Done<HelmOrder>(HelmOrder patched) -> applied(patched, stop);
            case Ending.Failed<HelmOrder>(Finding cause) -> new Ending.Failed<>(cause);
        };
    }

    /**
     * Before a chart is filled in, Helm makes its namespace and installs its definitions. Where its objects cannot be told
     * without those, they are made now, as Helm does it: they are nobody's, and stay.
     */
    private PatchedChart filledIn(HelmOrder order, Stop stop) {
        PatchedChart chart = new PatchedChart(order, tried(order, Set.of(), stop));
        Instant until = Instant.now().plus(SERVED);
        while (!missing(chart).isNothing() && !stop.isStopped() && provided(order, chart) && isBefore(until)) {
            chart = new PatchedChart(order, tried(order, Set.of(), stop));
        }
        return chart;
    }

    private static Missing missing(PatchedChart chart) {
        boolean isFilledIn = chart.plain().record().isPresent();
        return Missing.in(
                isFilledIn
                        ? ""
                        : chart.plain()
                                .rehearsal()
                                .failure()
                                .map(Finding::message)
                                .orElse(""));
    }

    private boolean provided(HelmOrder order, PatchedChart chart) {
        boolean lacksNamespace =
                order.flags().createNamespace() && missing(chart).namespaces().contains(order.namespace());
        Stream<KubeObject> namespace =
                lacksNamespace ? Stream.of(KubeObject.namespace(order.namespace())) : Stream.empty();
        return Stream.concat(namespace, chart.definitions().stream())
                .map(cluster::apply)
                .noneMatch(ClusterAnswer.Refused.class::isInstance);
    }

    /** Waits a little. */
    private static boolean isBefore(Instant until) {
        try {
            Thread.sleep(PAUSE);
            return Instant.now().isBefore(until);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Ending<HelmRevision> applied(HelmOrder order, Stop stop) {
        PassedOn passedOn = new PassedOn(passage);
        try (Gateway gateway = new Gateway(passedOn)) {
            stop.use(gateway);
            NativeCall.make(() -> upgrade(order, gateway));
            forgetOldest(order);
            return newest(order.release(), order.namespace())
                    .<Ending<HelmRevision>>map(Ending.Done::new)
                    .orElseGet(() -> new Ending.Failed<>(failure(order, "Helm left no record of the release")));
        } catch (IllegalStateException refused) {
            if (!stop.isStopped()) {
                mend(order.release(), order.namespace());
            }
            return new Ending.Failed<>(failure(order, passedOn.saidOf(refused.getMessage())));
        }
    }

    /** What {@link #apply} would do; the cluster is not changed. */
    public Rehearsal rehearse(HelmOrder order) {
        return rehearse(order, new Stop());
    }

    /** The same. Where objects cannot be changed that are to be made again, it is told as if they were gone. */
    public Rehearsal rehearse(HelmOrder order, Stop stop) {
        Rehearsal first = rehearsed(order, Set.of(), stop);
        Map<ObjectRef, List<String>> unchangeable = first.refused()
                .filter(refused -> !refused.unchangeable().isEmpty())
                .filter(refused -> order.recreated().stream().anyMatch(refused.object()::isSameObject))
                .collect(Collectors.toMap(Write.Refused::object, Write.Refused::unchangeable, (one, _) -> one));
        return unchangeable.isEmpty()
                ? first
                : rehearsed(order, unchangeable.keySet(), stop).recreating(unchangeable);
    }

    private Rehearsal rehearsed(HelmOrder order, Set<ObjectRef> gone, Stop stop) {
        Tried plain = tried(order, gone, stop);
        if (order.patches().isEmpty()) {
            return plain.rehearsal();
        }
        return switch (new PatchedChart(order, plain).asOrdered()) {
            case Ending.Failed<HelmOrder>(Finding cause) -> plain.rehearsal().failing(cause);
            case Ending.Done<HelmOrder>(HelmOrder patched) ->
                patched.chart() == order.chart()
                        ? plain.rehearsal()
                        : tried(patched, gone, stop).rehearsal().patchedFrom(plain.rehearsal());
        };
    }

    /** @param record all that Helm would write down of it, where it got so far */
    record Tried(Rehearsal rehearsal, Optional<KubeObject> record) {}

    /**
     * Without the order's patches.
     *
     * @param gone objects that Helm is not to find
     */
    private Tried tried(HelmOrder order, Set<ObjectRef> gone, Stop stop) {
        Rehearsing rehearsing = new Rehearsing(passage, gone);
        Ending<HelmRevision> ending;
        try (Gateway gateway = new Gateway(rehearsing)) {
            stop.use(gateway);
            NativeCall.make(() -> upgrade(order.withoutWaiting(), gateway));
            ending = rehearsing
                    .revision()
                    .<Ending<HelmRevision>>map(Ending.Done::new)
                    .orElseGet(() -> new Ending.Failed<>(failure(order, "Helm left no record of the release")));
        } catch (IllegalStateException refused) {
            ending = new Ending.Failed<>(failure(order, rehearsing.saidOf(refused.getMessage())));
        }
        Rehearsal rehearsal =
                new Rehearsal(rehearsing.writes(), rehearsing.seen(), ending, rehearsing.revision(), Map.of());
        return new Tried(rehearsal, rehearsing.record());
    }

    /** Removes the release with its objects; a release that is not there is removed already. */
    public Ending<Boolean> uninstall(String release, String namespace, Stop stop) {
        boolean there = newest(release, namespace).isPresent();
        try (Gateway gateway = new Gateway(new PassedOn(passage))) {
            stop.use(gateway);
            NativeCall.make(() -> uninstall(release, namespace, gateway));
            return new Ending.Done<>(there);
        } catch (IllegalStateException refused) {
            return new Ending.Failed<>(failure(release, namespace, refused.getMessage()));
        }
    }

    /** What {@link #uninstall} would delete; the cluster is not changed. */
    public Ending<List<Write>> rehearseUninstall(String release, String namespace) {
        Rehearsing rehearsing = new Rehearsing(passage, Set.of());
        try (Gateway gateway = new Gateway(rehearsing)) {
            NativeCall.make(() -> uninstall(release, namespace, gateway));
            return new Ending.Done<>(rehearsing.writes());
        } catch (IllegalStateException refused) {
            return new Ending.Failed<>(failure(release, namespace, refused.getMessage()));
        }
    }

    private static void uninstall(String release, String namespace, Gateway gateway) {
        try (Scratch scratch = new Scratch()) {
            Helm.uninstall(release)
                    .withNamespace(namespace)
                    .ignoreNotFound()
                    .withKubeConfig(scratch.file("kubeconfig", gateway.kubeconfig(namespace)))
                    .call();
        }
    }

    /** All revisions that the cluster knows, the newest first. */
    public ClusterAnswer<List<HelmRevision>> revisions(String release, String namespace) {
        return asked(release, namespace).map(HelmReleases::newestFirst);
    }

    /** The same; empty where they may not be read. */
    public List<HelmRevision> history(String release, String namespace) {
        return newestFirst(records(release, namespace));
    }

    private static List<HelmRevision> newestFirst(List<KubeObject> records) {
        return records.stream()
                .flatMap(secret -> HelmRevision.of(secret).stream())
                .sorted(Comparator.comparing(HelmRevision::number).reversed())
                .toList();
    }

    public Optional<HelmRevision> newest(String release, String namespace) {
        return history(release, namespace).stream().findFirst();
    }

    /** Helm keeps every record unless it is told otherwise, which the library cannot; a record that stays is no harm. */
    private void forgetOldest(HelmOrder order) {
        List<HelmRevision> all = history(order.release(), order.namespace());
        if (order.flags().history() > 0) {
            all.stream()
                    .skip(order.flags().history())
                    .filter(revision -> !revision.isDeployed())
                    .forEach(revision -> cluster.delete(revision.record()));
        }
    }

    /** A release whose records may not be read counts as there. */
    public boolean isThere(String release, String namespace) {
        return !(asked(release, namespace) instanceof ClusterAnswer.Ok<List<KubeObject>>(var found))
                || !found.isEmpty();
    }

    private List<KubeObject> records(String release, String namespace) {
        return asked(release, namespace) instanceof ClusterAnswer.Ok<List<KubeObject>>(var found) ? found : List.of();
    }

    private ClusterAnswer<List<KubeObject>> asked(String release, String namespace) {
        return cluster.list("v1", "Secret", namespace, "owner=helm,name=" + release);
    }

    /**
     * Helm refuses to touch a release whose newest revision never ended: that revision's record is removed. Not to be done
     * while a run of Helm goes on.
     *
     * @return why it could not be
     */
    public Optional<Finding> mend(String release, String namespace) {
        for (KubeObject secret : records(release, namespace)) {
            boolean unfinished =
                    HelmRevision.of(secret).filter(HelmRevision::isUnfinished).isPresent();
            if (unfinished && cluster.delete(secret.ref()) instanceof ClusterAnswer.Refused<Boolean> refused) {
                return Optional.of(refused.finding());
            }
        }
        return Optional.empty();
    }

    private static void upgrade(HelmOrder order, Gateway gateway) {
        try (Scratch scratch = new Scratch()) {
            HelmOrder.Flags flags = order.flags();
            UpgradeCommand command = new Helm(
                            scratch.file("chart.tgz", order.chart().bytes()))
                    .upgrade()
                    .install()
                    .withName(order.release())
                    .withNamespace(order.namespace())
                    .withValuesFile(scratch.file("values.yaml", order.values()))
                    .withTimeout((int) flags.timeout().toSeconds())
                    .withKubeConfig(scratch.file("kubeconfig", gateway.kubeconfig(order.namespace())));
            if (flags.untilReady()) {
                command.waitReady();
            }
            if (flags.atomic()) {
                command.atomic();
            }
            if (flags.force()) {
                command.force();
            }
            if (flags.skipCrds()) {
                command.skipCrds();
            }
            if (flags.createNamespace()) {
                command.createNamespace();
            }
            command.call();
        }
    }

    private static Finding failure(HelmOrder order, @org.jspecify.annotations.Nullable String words) {
        return failure(order.release(), order.namespace(), words);
    }

    private static Finding failure(String release, String namespace, @org.jspecify.annotations.Nullable String words) {
        String said = words == null || words.isBlank() ? "it gave no reason" : words.strip();
        return Finding.error(
                FAILED,
                "Helm did not finish the release " + release + ": " + said,
                Place.ofSubject(ObjectRef.helmRelease(namespace, release).toString()));
    }
}
