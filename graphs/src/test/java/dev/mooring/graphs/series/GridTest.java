package dev.mooring.graphs.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:07Z");

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 10, 79, 80, 900, 3600, 86_400, 2_592_000, 400_000_000})
    void aStepIsNeverNothingAndThePointsAreBounded(long seconds) {
        Grid grid = Grid.of(NOON.minusSeconds(seconds), NOON);

        assertThat(grid.stepSeconds()).isPositive();
        assertThat(grid.points()).isBetween(2, Grid.MOST_POINTS);
        assertThat(grid.endSecond()).isLessThanOrEqualTo(NOON.getEpochSecond() + grid.stepSeconds());
    }

    @ParameterizedTest
    @CsvSource({"PT15M, 10", "PT1H, 30", "PT6H, 300", "P1D, 900", "P7D, 7200", "P30D, 21600"})
    void stepsAreThoseThatPeopleCountIn(Duration range, long step) {
        assertThat(Grid.of(NOON.minus(range), NOON).stepSeconds()).isEqualTo(step);
    }

    @Test
    void twoPagesThatLookAtAboutTheSameTimeAskForTheSamePoints() {
        Grid one = Grid.of(NOON.minusSeconds(3600), NOON);
        Grid other = Grid.of(NOON.minusSeconds(3590), NOON.plusSeconds(10));

        assertThat(other).isEqualTo(one);
    }

    @Test
    void whatHappenedFiveMinutesAgoIsInTheLongestRangeToo() {
        Grid month = Grid.of(NOON.minus(Duration.ofDays(30)), NOON);

        assertThat(NOON.getEpochSecond() - month.endSecond()).isLessThan(300);
        assertThat(month.startSecond())
                .isLessThanOrEqualTo(NOON.minus(Duration.ofDays(30)).getEpochSecond());
    }

    @Test
    void aTimeOutsideHasNoPoint() {
        Grid grid = new Grid(1000, 10, 5);

        assertThat(grid.indexOf(1000)).isZero();
        assertThat(grid.indexOf(1040.4)).isEqualTo(4);
        assertThat(grid.indexOf(990)).isEqualTo(-1);
        assertThat(grid.indexOf(1050)).isEqualTo(-1);
        assertThat(grid.indexOf(Double.NaN)).isEqualTo(-1);
        assertThat(grid.indexOf(1e300)).isEqualTo(-1);
    }

    @Test
    void aRangeGivenBackwardsIsTheSameRange() {
        assertThat(Grid.of(NOON, NOON.minusSeconds(900))).isEqualTo(Grid.of(NOON.minusSeconds(900), NOON));
    }
}
