package dev.mooring.console.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.UpgradeCommand;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.Passage;
import dev.mooring.console.object.KubeObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings Helm releases into being, changes and removes them, or tells what that would do. */
public final class HelmReleases {

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

    /** A run that goes on in another thread can be cut off: Helm then fails at its next request. */
    public static final class Stop {

        private Optional<Gateway> running = Optional.empty();
        private boolean stopped;

        public synchronized void stop() {
            stopped = true;
            running.ifPresent(Gateway::close);
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
        Optional<Finding> trouble = mend(order.release(), order.namespace());
        if (trouble.isPresent()) {
            return new Ending.Failed<>(trouble.get());
        }
        try (Gateway gateway = new Gateway(new PassedOn(passage))) {
            stop.use(gateway);
            upgrade(order, gateway);
            return newest(order.release(), order.namespace())
                    .<Ending<HelmRevision>>map(Ending.Done::new)
                    .orElseGet(() -> new Ending.Failed<>(failure(order, "Helm left no record of the release")));
        } catch (IllegalStateException refused) {
            mend(order.release(), order.namespace());
            return new Ending.Failed<>(failure(order, refused.getMessage()));
        }
    }

    /** What {@link #apply} would do; the cluster is not changed. */
    public Ending<Rehearsal> rehearse(HelmOrder order) {
        Rehearsing rehearsing = new Rehearsing(passage);
        try (Gateway gateway = new Gateway(rehearsing)) {
            upgrade(order, gateway);
            return rehearsing
                    .revision()
                    .<Ending<Rehearsal>>map(revision -> new Ending.Done<>(new Rehearsal(rehearsing.writes(), revision)))
                    .orElseGet(() -> new Ending.Failed<>(failure(order, "Helm left no record of the release")));
        } catch (IllegalStateException refused) {
            return new Ending.Failed<>(failure(order, refused.getMessage()));
        }
    }

    /** Removes the release with its objects; a release that is not there is removed already. */
    public Ending<Boolean> uninstall(String release, String namespace) {
        boolean there = newest(release, namespace).isPresent();
        try (Gateway gateway = new Gateway(new PassedOn(passage));
                Scratch scratch = new Scratch()) {
            Helm.uninstall(release)
                    .withNamespace(namespace)
                    .ignoreNotFound()
                    .withKubeConfig(scratch.file("kubeconfig", gateway.kubeconfig(namespace)))
                    .call();
            return new Ending.Done<>(there);
        } catch (IllegalStateException refused) {
            return new Ending.Failed<>(failure(release, namespace, refused.getMessage()));
        }
    }

    /** All revisions that the cluster knows, the newest first; empty where they may not be read. */
    public List<HelmRevision> history(String release, String namespace) {
        return records(release, namespace).stream()
                .flatMap(secret -> HelmRevision.of(secret).stream())
                .sorted(Comparator.comparing(HelmRevision::number).reversed())
                .toList();
    }

    public Optional<HelmRevision> newest(String release, String namespace) {
        return history(release, namespace).stream().findFirst();
    }

    private List<KubeObject> records(String release, String namespace) {
        String selector = "owner=helm,name=" + release;
        return cluster.list("v1", "Secret", namespace, selector)
                        instanceof ClusterAnswer.Ok<List<KubeObject>>(var found)
                ? found
                : List.of();
    }

    /** Helm refuses to touch a release whose newest revision never ended: that revision's record is removed. */
    private Optional<Finding> mend(String release, String namespace) {
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
                "helm-failed",
                "Helm did not finish the release " + release + ": " + said,
                Place.ofSubject("HelmRelease " + namespace + "/" + release));
    }

    /** Files for one run. */
    private static final class Scratch implements AutoCloseable {

        private final Path folder;

        Scratch() {
            try {
                folder = Files.createTempDirectory("mooring-helm");
            } catch (IOException noSpace) {
                throw new UncheckedIOException("no room for Helm's files", noSpace);
            }
        }

        Path file(String name, String content) {
            return file(name, content.getBytes(StandardCharsets.UTF_8));
        }

        Path file(String name, byte[] content) {
            try {
                return Files.write(folder.resolve(name), content);
            } catch (IOException noSpace) {
                throw new UncheckedIOException("no room for Helm's files", noSpace);
            }
        }

        @Override
        public void close() {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException gone) {
                throw new UncheckedIOException("Helm's files cannot be removed", gone);
            }
        }
    }
}
