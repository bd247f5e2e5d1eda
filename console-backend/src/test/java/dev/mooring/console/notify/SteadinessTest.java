package dev.mooring.console.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.status.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SteadinessTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration HOLD = Duration.ofSeconds(30);

    @Test
    void aStateIsToldWhenItHasLasted() {
        Steadiness broken = knownReady().seen(Health.UNAVAILABLE, NOON);

        assertThat(broken.due(HOLD, NOON.plusSeconds(29))).isEmpty();
        assertThat(broken.due(HOLD, NOON.plusSeconds(30))).contains(Health.UNAVAILABLE);
    }

    @Test
    void whatComesAndGoesIsNotTold() {
        Steadiness back = knownReady().seen(Health.UNAVAILABLE, NOON).seen(Health.READY, NOON.plusSeconds(20));

        assertThat(back.due(HOLD, NOON.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void anUpdateIsNewsOnlyWhereItDoesNotEnd() {
        Steadiness updating = knownReady().seen(Health.UPDATING, NOON);

        assertThat(updating.due(HOLD, NOON.plus(Duration.ofMinutes(14)))).isEmpty();
        assertThat(updating.due(HOLD, NOON.plus(Duration.ofMinutes(15)))).contains(Health.UPDATING);
    }

    @Test
    void whoCannotDecideIsToldAboutAFewTimesInAnHourAndNoMore() {
        Steadiness state = knownReady();
        int told = 0;
        for (int second = 0; second < 3600; second++) {
            Instant now = NOON.plusSeconds(second);
            state = state.seen(second / 45 % 2 == 0 ? Health.UNAVAILABLE : Health.READY, now);
            if (state.due(HOLD, now).isPresent()) {
                state = state.known(now);
                told++;
            }
        }

        assertThat(told).isBetween(1, 4);
    }

    @Test
    void afterAQuietHourTheFirstChangeIsToldAsSoonAsEver() {
        Steadiness state = knownReady();
        for (int change = 0; change < 5; change++) {
            Instant at = NOON.plus(Duration.ofMinutes(change));
            state = state.seen(change % 2 == 0 ? Health.DEGRADED : Health.READY, at)
                    .known(at);
        }
        Instant later = NOON.plus(Duration.ofHours(2));

        Steadiness broken = state.seen(Health.MISSING, later);

        assertThat(state.seen(Health.MISSING, NOON.plusSeconds(600)).due(HOLD, NOON.plusSeconds(700)))
                .isEmpty();
        assertThat(broken.due(HOLD, later.plusSeconds(30))).contains(Health.MISSING);
    }

    @Test
    void overARestartItIsRememberedWhatPeopleKnow() {
        Steadiness restarted = knownReady().seen(Health.DEGRADED, NOON).kept();

        assertThat(restarted.told()).isEqualTo(Optional.of(Health.READY));
        assertThat(restarted.due(HOLD, NOON.plusSeconds(600))).isEmpty();
        assertThat(restarted.seen(Health.DEGRADED, NOON).due(HOLD, NOON.plusSeconds(600)))
                .contains(Health.DEGRADED);
    }

    private static Steadiness knownReady() {
        return Steadiness.NONE.seen(Health.READY, NOON.minusSeconds(3600)).known(NOON.minusSeconds(3600));
    }
}
