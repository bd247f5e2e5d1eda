package dev.mooring.test.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.console.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** A console whose deploys of everything that a release can bring are cut off by its death; it goes on after each. */
final class CutOffDeploys implements AutoCloseable {

    private static final Duration TO_SETTLE = Duration.ofSeconds(30);
    private static final String JOB = "survey";

    private final Site site;
    private final Runs runs;
    private final RunningConsole console;
    private final Shop app;
    private final int first;
    private final int second;
    private final Map<Integer, Snapshot> untroubled = new HashMap<>();
    private Duration length = Duration.ZERO;

    /** With two releases, the first of which runs. */
    CutOffDeploys(TestCluster cluster) {
        site = new Site(cluster.newNamespace());
        runs = new Runs(site.client(), site.namespace());
        console = RunningConsole.start(Launch.serve(cluster.kubeconfig(), site.namespace()));
        app = Lighthouse.on(console);
        first = Lighthouse.release("v1", site.namespace()).uploadTo(console);
        assertDone(app.deploy(first), "the first release");
        Lighthouse.release("v2", site.namespace()).uploadTo(console);
        second = app.save(Map.of("title", "Bell Rock"));
    }

    /** Remembers how the cluster is after each release, and how long a deploy takes. */
    void lookHowItIsWithout() {
        for (int version : new int[] {second, first}) {
            long begin = System.nanoTime();
            assertDone(app.deploy(version), "version " + version);
            length = Duration.ofNanos(System.nanoTime() - begin);
            untroubled.put(version, settled());
        }
    }

    /** The two releases in turns, each cut off at a moment of its own. */
    void cutOff(int times, Random random) {
        for (int kill = 1; kill <= times; kill++) {
            int version = kill % 2 == 1 ? second : first;
            Duration moment = Duration.ofMillis(random.nextLong(length.toMillis()));
            cutOff(
                    version,
                    moment,
                    "kill %d after %d of about %d ms".formatted(kill, moment.toMillis(), length.toMillis()));
        }
    }

    private void cutOff(int version, Duration moment, String which) {
        long before = runs.of(JOB);
        app.start(version);
        pause(moment);
        console.kill();
        console.restart();
        assertDone(app.awaitEnd(version), which);
        assertSameAsWithout(version, which);
        assertThat(runs.of(JOB) - before).as(which).isOne();
    }

    private void assertSameAsWithout(int version, String which) {
        Waiting.until(
                TO_SETTLE,
                which + ": the cluster is as it is without",
                () -> Objects.requireNonNull(untroubled.get(version)).differences(snapshot()),
                Map::isEmpty);
        assertThat(site.revisions("lamp"))
                .as(which)
                .noneMatch(revision -> revision.contains("pending"))
                .last()
                .asString()
                .endsWith(" deployed");
        assertThat(app.get("").ok().path("running").path("sequence").asInt())
                .as(which)
                .isEqualTo(version);
    }

    /** Once Jobs have ended and what was deleted is gone. */
    private Snapshot settled() {
        Snapshot[] before = {snapshot()};
        return Waiting.until(TO_SETTLE, "nothing changes any more", this::snapshot, now -> {
            boolean same = now.equals(before[0]);
            before[0] = now;
            return same;
        });
    }

    private Snapshot snapshot() {
        return Snapshot.of(site.client(), site.namespace(), site.rocks());
    }

    private static void assertDone(JsonNode log, String which) {
        assertThat(log.path("failed").asBoolean()).as(which + ": " + log).isFalse();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        console.close();
        runs.close();
        site.close();
        site.shore().close();
    }
}
