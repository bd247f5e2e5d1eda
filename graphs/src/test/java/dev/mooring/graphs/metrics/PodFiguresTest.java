package dev.mooring.graphs.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.graphs.chart.Charts;
import dev.mooring.graphs.metrics.PodFigures.PodFigure;
import dev.mooring.graphs.series.Answer;
import dev.mooring.graphs.series.Grid;
import dev.mooring.graphs.series.Series;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PodFiguresTest {

    private static final Instant START = Instant.ofEpochSecond(6000);

    private final PodFigures figures = new PodFigures();

    @Test
    void whatWasGatheredIsALineForEachPod() {
        figures.add(START, List.of(new PodFigure("web", 0.5, 100), new PodFigure("db", 0.1, 900)));
        figures.add(START.plusSeconds(30), List.of(new PodFigure("web", 0.7, 110)));

        List<Series> memory = ask(Charts.MEMORY, new Grid(6000, 30, 3));

        assertThat(memory).extracting(line -> line.labels().get("pod")).containsExactly("db", "web");
        assertThat(memory.getLast().at(0)).isEqualTo(100);
        assertThat(memory.getLast().at(1)).isEqualTo(110);
        assertThat(memory.getFirst().at(1)).isNaN();
        assertThat(ask(Charts.CPU, new Grid(6000, 30, 3)).getFirst().highest()).hasValue(0.7);
    }

    @Test
    void betweenTwoLooksThereIsNoGapAndAfterAPauseThereIs() {
        figures.add(START, List.of(new PodFigure("web", 1, 1)));
        figures.add(START.plusSeconds(30), List.of(new PodFigure("web", 2, 2)));
        figures.add(START.plusSeconds(300), List.of(new PodFigure("web", 3, 3)));

        Series line = ask(Charts.CPU, new Grid(6000, 10, 31)).getFirst();

        assertThat(line.at(1)).isEqualTo(1);
        assertThat(line.at(3)).isEqualTo(2);
        assertThat(line.at(10)).isNaN();
        assertThat(line.at(30)).isEqualTo(3);
    }

    @Test
    void theFirstLookIsShownAtOnceAlthoughThePointsEndBeforeIt() {
        Instant now = START.plusSeconds(29);
        figures.add(now, List.of(new PodFigure("web", 1, 1)));
        Grid hour = Grid.of(now.minusSeconds(3600), now);

        assertThat(hour.endSecond()).isEqualTo(START.getEpochSecond());
        assertThat(ask(Charts.CPU, hour).getFirst().last()).hasValue(1);
        assertThat(ask(Charts.CPU, new Grid(5000, 10, 50))).isEmpty();
    }

    @Test
    void memoryIsBounded() {
        List<PodFigure> crowd = IntStream.range(0, 1000)
                .mapToObj(number -> new PodFigure("p" + number, 1, 1))
                .toList();
        for (int look = 0; look < 1000; look++) {
            figures.add(START.plusSeconds(30L * look), crowd);
        }

        assertThat(figures.since()).contains(START.plusSeconds(30L * (1000 - PodFigures.MOST_SAMPLES)));
        assertThat(ask(Charts.CPU, new Grid(6000 + 30 * 990, 30, 5))).hasSize(40);
    }

    private List<Series> ask(String query, Grid grid) {
        return ((Answer.Found) figures.range(query, grid)).series();
    }
}
