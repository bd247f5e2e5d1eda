package dev.mooring.console.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateScheduleTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "@default, 2026-03-01T16:00:00Z",
        "@every 90m, 2026-03-01T13:30:00Z",
        "@hourly, 2026-03-01T13:00:00Z",
        "30 3 * * *, 2026-03-02T02:30:00Z",
        "0 3 * * MON, 2026-03-02T02:00:00Z",
        "*/20 * * * *, 2026-03-01T12:20:00Z"
    })
    void theNextTimeIsInTheGivenZone(String text, Instant next) {
        UpdateSchedule schedule = UpdateSchedule.of(text).orElseThrow();

        assertThat(schedule.next(NOON, ZoneId.of("Europe/Berlin"))).contains(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@never"})
    void neverHasNoNextTime(String text) {
        assertThat(UpdateSchedule.of(text).orElseThrow().next(NOON, ZoneId.of("UTC")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sometimes", "0 3 * *", "61 * * * *", "@every 1m", "@every soon", "0 0 3 * * ?", "@fortnightly"})
    void whatIsNoScheduleIsNotRead(String text) {
        assertThat(UpdateSchedule.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@never", "@default", "@every 1h30m", "30 3 * * *", "@daily"})
    void aScheduleIsWrittenAsItIsRead(String text) {
        assertThat(UpdateSchedule.of(text).orElseThrow().text()).isEqualTo(text);
    }

    @Test
    void aScheduleIsToldInWords() {
        assertThat(UpdateSchedule.DEFAULT.words()).isEqualTo("every 4 hours");
        assertThat(UpdateSchedule.of("@every 1h30m").orElseThrow().words()).isEqualTo("every 90 minutes");
        assertThat(UpdateSchedule.of("30 3 * * *").orElseThrow().words()).isEqualTo("at 03:30");
    }
}
