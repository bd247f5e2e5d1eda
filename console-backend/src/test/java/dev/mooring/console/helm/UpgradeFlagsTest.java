package dev.mooring.console.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpgradeFlagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"--timeout=90s", "--timeout 90s", "--timeout 1m30s", "--timeout,90s"})
    void aTimeoutIsReadHoweverItIsWritten(String flags) {
        UpgradeFlags parsed = UpgradeFlags.parse(List.of(flags.split(",")));

        assertThat(parsed.flags().timeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(parsed.ignored()).isEmpty();
    }

    @Test
    void switchesAreReadAndTheHistoryToo() {
        HelmOrder.Flags flags = UpgradeFlags.parse(List.of(
                        "--wait", "--skip-crds=true", "--create-namespace", "--history-max=15", "--force=false"))
                .flags();

        assertThat(flags).isEqualTo(new HelmOrder.Flags(true, false, false, true, true, Duration.ofHours(1), 15));
    }

    @Test
    void anUpgradeThatIsUndoneIsWaitedFor() {
        HelmOrder.Flags flags = UpgradeFlags.parse(List.of("--atomic")).flags();

        assertThat(flags.atomic()).isTrue();
        assertThat(flags.untilReady()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--wait-for-jobs", "--timeout=soon", "--timeout", "--wait=maybe", "--history-max=-1", "x"})
    void whatHasNoEffectIsTold(String flag) {
        UpgradeFlags parsed = UpgradeFlags.parse(List.of(flag));

        assertThat(parsed.ignored()).containsExactly(flag);
        assertThat(parsed.flags()).isEqualTo(HelmOrder.Flags.NONE);
    }
}
