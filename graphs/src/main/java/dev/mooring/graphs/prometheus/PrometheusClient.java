package dev.mooring.graphs.prometheus;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.Passage;
import dev.mooring.graphs.series.Answer;
import dev.mooring.graphs.series.Grid;
import dev.mooring.graphs.series.Series;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Asks a Prometheus, a few questions at a time; whatever it says, and however, comes back as a value. */
public final class PrometheusClient implements AutoCloseable {

    /** However many pages are open. */
    private static final int AT_ONCE = 4;

    private static final int IN_LINE_SECONDS = 30;

    private final Transport transport;
    private final Troubles troubles;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    /** @param where the address, for people */
    PrometheusClient(Transport transport, String where) {
        this.transport = transport;
        this.troubles = new Troubles(where, transport);
    }

    /** Figures over time; waits for the answer, never longer than the limits of a question. */
    public Answer range(String query, Grid grid) {
        return ask(
                "/api/v1/query_range?query=" + encoded(query) + "&start=" + grid.startSecond() + "&end="
                        + grid.endSecond() + "&step=" + grid.stepSeconds() + "&timeout=15s",
                grid,
                "matrix");
    }

    /** The present figures: lines with one point, at the end of a grid of two. */
    public Answer instant(String query, Instant now) {
        Grid point = new Grid(now.getEpochSecond() - 1, 1, 2);
        return ask(
                "/api/v1/query?query=" + encoded(query) + "&time=" + now.getEpochSecond() + "&timeout=15s",
                point,
                "vector");
    }

    private Answer ask(String pathAndQuery, Grid grid, String type) {
        try {
            if (!turns.tryAcquire(IN_LINE_SECONDS, TimeUnit.SECONDS)) {
                return new Answer.Failed(troubles.of(new java.net.http.HttpTimeoutException("many are asking")));
            }
            try {
                return answer(transport.get(pathAndQuery), grid, type);
            } finally {
                turns.release();
            }
        } catch (IOException failure) {
            return new Answer.Failed(troubles.of(failure));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Failed(troubles.of(stopped));
        }
    }

    private Answer answer(Passage.Response response, Grid grid, String type) {
        int status = response.status();
        try {
            AnswerReader.Reading reading = AnswerReader.read(response.body().bytes(), grid);
            boolean success = status / 100 == 2 && reading.status().equals("success");
            if (!success) {
                return new Answer.Failed(reading.status().isEmpty() ? stranger(status) : refused(status, reading));
            }
            return reading.type().equals(type)
                    ? found(reading)
                    : new Answer.Failed(troubles.unexpected(reading.type()));
        } catch (IOException noAnswer) {
            return new Answer.Failed(stranger(status));
        }
    }

    private static Answer found(AnswerReader.Reading reading) {
        List<Series> lines = reading.series().stream()
                .filter(line -> line.last().isPresent())
                .toList();
        return new Answer.Found(lines, reading.left(), reading.warnings());
    }

    private Finding refused(int status, AnswerReader.Reading reading) {
        return troubles.refused(status, reading.error());
    }

    /** A proxy or the API server may stand before it, and says no in its own way. */
    private Finding stranger(int status) {
        return status == 401 || status == 403 || status == 503
                ? troubles.refused(status, "")
                : troubles.notPrometheus(status);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        transport.close();
    }
}
