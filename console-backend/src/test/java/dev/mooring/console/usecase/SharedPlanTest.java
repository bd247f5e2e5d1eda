package dev.mooring.console.usecase;

import static dev.mooring.console.usecase.ConsoleOnSandbox.APP;
import static dev.mooring.console.usecase.ConsoleOnSandbox.done;
import static dev.mooring.console.usecase.ConsoleOnSandbox.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.SavedPlan;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.version.Version;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedPlanTest {

    private final SandboxCluster sandbox = ConsoleOnSandbox.cluster();
    private final ConsoleOnSandbox console = new ConsoleOnSandbox(sandbox);

    @SuppressWarnings("NullAway.Init") // made before each test
    private Version second;

    @BeforeEach
    void deployed() {
        console.installed();
        console.deployed(console.greeting("hello").sequence());
        second = console.greeting("bye");
    }

    @AfterEach
    void close() {
        console.close();
        sandbox.close();
    }

    @Test
    void aKeptPlanIsTheVeryOneThatWasLookedAt() {
        SavedPlan saved = kept();

        SharedPlan shown = done(console.sharePlan.show(APP, saved.id()));

        assertThat(shown.saved()).isEqualTo(saved);
        assertThat(shown.saved().author()).isEqualTo("ada");
        assertThat(shown.isTrue()).isTrue();
    }

    @Test
    void aPlanThatIsNoLongerTrueSaysWithWhat() {
        SavedPlan saved = kept();
        somebodyWrites("something else");

        SharedPlan shown = done(console.sharePlan.show(APP, saved.id()));

        assertThat(shown.differing()).extracting(ObjectRef::name).containsExactly("greeting");
    }

    @Test
    void aDeployOfAnOutdatedPlanIsRefusedAndNamesWhatDiffers() {
        Plan looked = plan();
        somebodyWrites("something else");

        Outcome.Refused<?> refusal = refused(console.deployVersion.deploy(
                APP, second.sequence(), DeployOrder.decided("ada", Choices.NONE, Optional.of(looked.digest()))));

        assertThat(refusal.reason()).isEqualTo(Outcome.Reason.CONFLICT);
        assertThat(refusal.findings()).extracting(Finding::code).containsExactly("plan-outdated");
        assertThat(refusal.findings().getFirst().message()).contains("ConfigMap mooring/greeting");
    }

    @Test
    void aDeployOfAPlanThatIsTrueBegins() {
        Plan looked = plan();

        done(console.deployVersion.deploy(
                APP, second.sequence(), DeployOrder.decided("ada", Choices.NONE, Optional.of(looked.digest()))));

        console.awaitState(
                second.sequence(), state -> state instanceof dev.mooring.console.version.VersionState.Deployed);
        assertThat(console.configMap("greeting", "text")).isEqualTo("bye");
    }

    @Test
    void onlyTheNewestPlansAreKept() {
        SavedPlan first = kept();
        for (int number = 0; number < 10; number++) {
            somebodyWrites("number " + number);
            kept();
        }

        assertThat(console.store.plans(APP)).hasSize(10);
        assertThat(refused(console.sharePlan.show(APP, first.id())).reason()).isEqualTo(Outcome.Reason.NOT_FOUND);
    }

    private SavedPlan kept() {
        return done(console.sharePlan.keep(APP, second.sequence(), plan(), "ada"));
    }

    private Plan plan() {
        return done(console.planVersion.plan(APP, second.sequence()));
    }

    private void somebodyWrites(String text) {
        sandbox.client()
                .configMaps()
                .inNamespace("mooring")
                .withName("greeting")
                .edit(map -> {
                    map.setData(Map.of("text", text));
                    return map;
                });
    }
}
