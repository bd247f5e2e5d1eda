package dev.mooring.console.deploy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.object.KubeObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hook-succeeded,hook-failed",
                "hook-succeeded, hook-failed",
                "hook-failed hook-succeeded",
                " hook-succeeded,\nhook-failed "
            })
    void itsNamesMayBeSeparatedInAnyWay(String policy) {
        assertThat(of("Job", policy)).isEqualTo(new HookPolicy(true, true, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "never", "hook-succeeded-maybe"})
    void anythingElseDeletesNothing(String policy) {
        assertThat(of("Job", policy).isHook()).isFalse();
    }

    @Test
    void onlyAJobIsAHook() {
        assertThat(of("Deployment", "hook-succeeded").isHook()).isFalse();
    }

    private static HookPolicy of(String kind, String policy) {
        return HookPolicy.of(new KubeObject(Map.of(
                "apiVersion",
                "batch/v1",
                "kind",
                kind,
                "metadata",
                Map.of("name", "migrate", "annotations", Map.of("kots.io/hook-delete-policy", policy)))));
    }
}
