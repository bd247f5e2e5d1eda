package dev.mooring.test.live;

import dev.mooring.test.cluster.NeedsNode;
import dev.mooring.test.cluster.TestCluster;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * A deploy of everything that a release can bring, cut off at random moments by the death of the console: whatever the
 * moment, a console that is started again brings the cluster to where it would be without. Two consoles share the kills,
 * because most of the time is spent waiting for pods.
 *
 * <p>{@code -Dmooring.kills.seed=N} repeats the moments of a run, {@code -Dmooring.kills=N} takes another number of them.
 */
@NeedsNode
class TwentyKillsTest {

    private static final int CONSOLES = 2;
    private static final int KILLS = Integer.getInteger("mooring.kills", 20);
    private static final long SEED = Long.getLong("mooring.kills.seed", System.nanoTime());

    @Test
    void aDeployThatIsCutOffAtAnyMomentEndsAsOneThatIsNot(TestCluster cluster)
            throws InterruptedException, ExecutionException {
        System.getLogger(TwentyKillsTest.class.getName())
                .log(Level.INFO, "repeat with -Dmooring.kills.seed={0}", Long.toString(SEED));
        try (ExecutorService consoles = Executors.newFixedThreadPool(CONSOLES)) {
            List<Future<?>> all = new ArrayList<>();
            for (int console = 0; console < CONSOLES; console++) {
                Random random = new Random(SEED + console);
                all.add(consoles.submit(() -> cutOff(cluster, random)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static void cutOff(TestCluster cluster, Random random) {
        try (CutOffDeploys deploys = new CutOffDeploys(cluster)) {
            deploys.lookHowItIsWithout();
            deploys.cutOff(KILLS / CONSOLES, random);
        }
    }
}
