package dev.mooring.console.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.sandbox.SandboxCluster;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObservedApiTest {

    private final Told told = new Told();
    private final SandboxCluster sandbox = new SandboxCluster("mooring", Duration.ofMillis(5), told);
    private final Cluster cluster = new Cluster(sandbox.client(), sandbox.facts(), Pause.SLEEP, told);

    @AfterEach
    void end() {
        sandbox.close();
    }

    @Test
    void eachRequestIsToldWithItsVerbAndItsAnswer() throws InterruptedException {
        sandbox.client().configMaps().inNamespace("mooring").withName("nobody").get();
        assertThat(told.next("get 4")).isTrue();

        cluster.get(new ObjectRef("v1", "Namespace", "", "mooring"));
        assertThat(told.next("get 2")).isTrue();

        sandbox.forbid("secrets");
        cluster.delete(new ObjectRef("v1", "Secret", "mooring", "any"));
        assertThat(told.next("delete 4")).isTrue();
    }

    @Test
    void aWatchIsToldAsOneAndSoIsItsNewBeginning() throws InterruptedException {
        try (Watching _ = cluster.watch("v1", "ConfigMap", "mooring", "", new Nobody())) {
            assertThat(told.next("watch 2")).isTrue();

            sandbox.disconnect();

            assertThat(told.next("watch restarted")).isTrue();
            assertThat(told.next("get none")).isTrue();
        }
    }

    /** What was told, as words. */
    private static final class Told implements ApiObserver {
        private final BlockingQueue<String> words = new LinkedBlockingQueue<>();

        boolean next(String wanted) throws InterruptedException {
            for (String word = words.poll(10, TimeUnit.SECONDS);
                    word != null;
                    word = words.poll(10, TimeUnit.SECONDS)) {
                if (word.equals(wanted)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void answered(String verb, int status, Duration took) {
            words.add(verb + " " + status / 100);
            assertThat(took).isPositive();
        }

        @Override
        public void unanswered(String verb, Duration took) {
            words.add(verb + " none");
        }

        @Override
        public void watchRestarted() {
            words.add("watch restarted");
        }
    }

    private static final class Nobody implements WatchListener {
        @Override
        public void listed(List<KubeObject> all) {}

        @Override
        public void changed(KubeObject object) {}

        @Override
        public void removed(KubeObject object) {}

        @Override
        public void lost(Finding cause) {}
    }
}
