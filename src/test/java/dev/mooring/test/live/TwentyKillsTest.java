package dev.mooring.test.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.cluster.NeedsNode;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.console.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * A deploy of everything that a release can bring, cut off at random moments by the death of the console: whatever the
 * moment, a console that is started again brings the cluster to where it would be without.
 *
 * <p>{@code -Dmooring.kills.seed=N} repeats a run, {@code -Dmooring.kills=N} takes another number of moments.
 */
@NeedsNode
@TestInstance(Lifecycle.PER_CLASS)
class TwentyKillsTest {

    private static final int KILLS = Integer.getInteger("mooring.kills", 20);
    private static final long SEED = Long.getLong("mooring.kills.seed", System.nanoTime());
    private static final Duration TO_SETTLE = Duration.ofSeconds(30);

    private final Random random = new Random(SEED);
    private final Map<Integer, Snapshot> untroubled = new HashMap<>();
    private Site site;
    private RunningConsole console;
    private Shop app;
    private Runs runs;
    private int first;
    private int second;

    @BeforeAll
    void openTheConsole(TestCluster cluster, TestNamespace fresh) {
        System.getLogger(TwentyKillsTest.class.getName())
                .log(System.Logger.Level.INFO, "repeat with -Dmooring.kills.seed={0}", Long.toString(SEED));
        site = new Site(fresh);
        runs = new Runs(fresh.client(), fresh.name());
        console = RunningConsole.start(Launch.serve(cluster.kubeconfig(), fresh.name()));
        app = Lighthouse.on(console);
        first = Lighthouse.release("v1", site.namespace()).uploadTo(console);
        app.deploy(first);
        Lighthouse.release("v2", site.namespace()).uploadTo(console);
        second = app.save(Map.of("title", "Bell Rock"));
    }

    @AfterAll
    void closeTheConsole() throws Exception {
        for (AutoCloseable open : Stream.of(console, runs, site)
                .filter(java.util.Objects::nonNull)
                .toList()) {
            open.close();
        }
    }

    @Test
    void aDeployThatIsCutOffAtAnyMomentEndsAsOneThatIsNot() throws InterruptedException {
        Duration length = Duration.ZERO;
        for (int version : new int[] {second, first}) {
            long begin = System.nanoTime();
            assertDone(app.deploy(version));
            length = Duration.ofNanos(System.nanoTime() - begin);
            untroubled.put(version, settled());
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            int version = kill % 2 == 1 ? second : first;
            Duration moment = Duration.ofMillis(random.nextLong(length.toMillis()));

            String which = "kill %d after %d of about %d ms, seed %d"
                    .formatted(kill, moment.toMillis(), length.toMillis(), SEED);
            long surveys = runs.of("survey");

            cutOff(version, moment);

            assertSameAsWithout(version, which);
            assertThat(runs.of("survey") - surveys).as(which).isOne();
        }
    }

    private void cutOff(int version, Duration moment) throws InterruptedException {
        app.start(version);
        Thread.sleep(moment);
        console.kill();
        console.restart();
        assertDone(app.awaitEnd(version));
    }

    private void assertSameAsWithout(int version, String which) {
        Waiting.until(
                TO_SETTLE,
                which + ": the cluster is as after a deploy without a kill; otherwise it is shown below",
                this::snapshot,
                java.util.Objects.requireNonNull(untroubled.get(version))::equals);
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

    private static void assertDone(JsonNode log) {
        assertThat(log.path("failed").asBoolean()).as(log.toString()).isFalse();
    }
}
