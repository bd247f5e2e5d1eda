package dev.mooring.console.usecase;

import static dev.mooring.console.usecase.ConsoleOnSandbox.APP;
import static dev.mooring.console.usecase.ConsoleOnSandbox.done;
import static dev.mooring.console.usecase.ConsoleOnSandbox.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.cluster.ApiObserver;
import dev.mooring.console.notify.Channel;
import dev.mooring.console.notify.NotifyRequest;
import dev.mooring.console.notify.Topic;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.status.Health;
import dev.mooring.console.version.VersionState;
import io.fabric8.kubernetes.api.model.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of an application in the console after it was removed: nothing, until it is added again. */
class ForgottenAppsTest {

    private volatile Runnable whenDeleting = () -> {};
    private final SandboxCluster cluster = new SandboxCluster("mooring", Duration.ofMillis(5), new ApiObserver() {
        @Override
        public void answered(String verb, int status, Duration took) {
            if (verb.equals("delete")) {
                whenDeleting.run();
            }
        }

        @Override
        public void unanswered(String verb, Duration took) {}

        @Override
        public void watchRestarted() {}
    });
    private final ConsoleOnSandbox console = new ConsoleOnSandbox(cluster);

    @BeforeEach
    void anApplicationThatRuns() {
        deployed();
        await("it was seen", () -> lastSeen() == Health.READY);
    }

    @AfterEach
    void close() {
        console.close();
        cluster.close();
    }

    @Test
    void itsHistoryIsGoneAndIsNotWrittenAgain() {
        done(console.removeApp.remove(APP, true, "admin"));

        assertThat(refused(console.showHistory.show(APP)).reason()).isEqualTo(Outcome.Reason.NOT_FOUND);
        console.recorder.close();
        assertThat(secrets()).isEmpty();
    }

    @Test
    void nothingIsWrittenOfItsHistoryWhileTheRestGoes() {
        Queue<Boolean> recorded = new ConcurrentLinkedQueue<>();
        whenDeleting = () -> recorded.add(console.recorder.records(APP));

        done(console.removeApp.remove(APP, true, "admin"));

        assertThat(recorded).isNotEmpty().containsOnly(false);
    }

    @Test
    void aRemovalThatIsCutOffGoesOnWithItsHistory() {
        whenDeleting = () -> cluster.forbid("secrets");

        assertThat(refused(console.removeApp.remove(APP, true, "admin")).reason())
                .isEqualTo(Outcome.Reason.CLUSTER);

        assertThat(console.recorder.records(APP)).isTrue();
    }

    @Test
    void whenItIsAddedAgainItsHistoryBeginsAnew() {
        done(console.removeApp.remove(APP, true, "admin"));
        console.installed();
        assertThat(done(console.showHistory.show(APP)).spans()).isEmpty();

        deployed();

        await("it is seen again", () -> lastSeen() == Health.READY);
        console.recorder.close();
        assertThat(console.store.history(APP).last()).isEqualTo(Health.READY);
    }

    @Test
    void nobodyIsToldOfItAndNothingIsKeptForThat() {
        NotifyRequest byEvents = new NotifyRequest(
                "", Optional.empty(), Optional.empty(), Map.of(Channel.EVENTS, Set.of(Topic.STATE_CHANGED)));
        console.notifier.start();
        done(console.saveNotifications.save(APP, byEvents, "admin"));
        await(
                "people know of its state",
                () -> console.notifyStore.memory(APP).state().told().isPresent());

        done(console.removeApp.remove(APP, true, "admin"));

        await(
                "the notifier has let go of it",
                () -> console.notifier.outbox(APP).isEmpty());
        assertThat(secrets()).isEmpty();
    }

    private void deployed() {
        if (console.store.app(APP).isEmpty()) {
            console.installed();
        }
        assertThat(console.deployed(console.greeting("hello").sequence())).isInstanceOf(VersionState.Deployed.class);
    }

    private Health lastSeen() {
        return done(console.showHistory.show(APP)).last();
    }

    private List<Secret> secrets() {
        return cluster.client()
                .secrets()
                .inNamespace("mooring")
                .withLabel("mooring.dev/state-of", APP.value())
                .list()
                .getItems();
    }

    private static void await(String what, BooleanSupplier wanted) {
        long limit = System.nanoTime() + 20_000_000_000L;
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(limit);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
