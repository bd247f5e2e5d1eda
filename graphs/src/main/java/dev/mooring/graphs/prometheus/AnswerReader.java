package dev.mooring.graphs.prometheus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.mooring.graphs.series.Grid;
import dev.mooring.graphs.series.Series;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Reads an answer of Prometheus' HTTP API piece by piece, so that ten thousand lines need no more memory than those that
 * are kept: the ones with the highest peaks.
 */
final class AnswerReader {

    /** More lines than one can tell apart. */
    static final int MOST_SERIES = 40;

    private static final int MOST_LABELS = 100;
    private static final int MOST_WARNINGS = 5;
    private static final JsonFactory JSON = new JsonFactory();
    private static final Comparator<Series> BY_PEAK =
            Comparator.comparingDouble(series -> series.highest().orElse(Double.NEGATIVE_INFINITY));

    private final Grid grid;
    private final PriorityQueue<Series> kept = new PriorityQueue<>(BY_PEAK);
    private final List<String> warnings = new ArrayList<>();
    private int seen;
    private String status = "";
    private String error = "";
    private String type = "";

    private AnswerReader(Grid grid) {
        this.grid = grid;
    }

    /**
     * What was said.
     *
     * @param error Prometheus' own words; empty where all is well
     * @param type such as {@code matrix}
     * @param left how many lines were not kept
     */
    record Reading(String status, String error, String type, List<Series> series, int left, List<String> warnings) {}

    /** @throws IOException where it is no JSON, or none of this kind */
    static Reading read(byte[] body, Grid grid) throws IOException {
        AnswerReader reader = new AnswerReader(grid);
        try (JsonParser json = JSON.createParser(body)) {
            reader.answer(json);
        }
        List<Series> highestFirst = new ArrayList<>(reader.kept);
        highestFirst.sort(BY_PEAK.reversed());
        return new Reading(
                reader.status,
                reader.error,
                reader.type,
                highestFirst,
                reader.seen - highestFirst.size(),
                List.copyOf(reader.warnings));
    }

    private void answer(JsonParser json) throws IOException {
        demand(json.nextToken() == JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "status" -> status = text(json);
                case "error" -> error = text(json);
                case "warnings" -> warnings(json);
                case "data" -> data(json);
                default -> json.skipChildren();
            }
        }
        demand(json.currentToken() == JsonToken.END_OBJECT);
    }

    private void warnings(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (warnings.size() < MOST_WARNINGS) {
                warnings.add(text(json));
            }
            json.skipChildren();
        }
    }

    private void data(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "resultType" -> type = text(json);
                case "result" -> result(json);
                default -> json.skipChildren();
            }
        }
    }

    private void result(JsonParser json) throws IOException {
        demand(json.currentToken() == JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            demand(json.currentToken() != null);
            if (json.currentToken() == JsonToken.START_OBJECT) {
                keep(series(json));
            } else {
                json.skipChildren();
            }
        }
    }

    private void keep(Series series) {
        seen++;
        kept.add(series);
        if (kept.size() > MOST_SERIES) {
            kept.remove();
        }
    }

    private Series series(JsonParser json) throws IOException {
        Map<String, String> labels = new HashMap<>();
        double[] values = new double[grid.points()];
        Arrays.fill(values, Double.NaN);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "metric" -> labels(json, labels);
                case "values" -> samples(json, values);
                case "value" -> sample(json, values);
                default -> json.skipChildren();
            }
        }
        demand(json.currentToken() == JsonToken.END_OBJECT);
        return new Series(labels, values);
    }

    private static void labels(JsonParser json, Map<String, String> labels) throws IOException {
        demand(json.currentToken() == JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (labels.size() < MOST_LABELS) {
                labels.put(name, text(json));
            }
            json.skipChildren();
        }
    }

    private void samples(JsonParser json, double[] values) throws IOException {
        demand(json.currentToken() == JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            demand(json.currentToken() != null);
            sample(json, values);
        }
    }

    /** A pair of time and figure; a time outside of what was asked for is not drawn. */
    private void sample(JsonParser json, double[] values) throws IOException {
        demand(json.currentToken() == JsonToken.START_ARRAY);
        demand(json.nextToken().isNumeric());
        int index = grid.indexOf(json.getDoubleValue());
        json.nextToken();
        double value = number(text(json));
        json.skipChildren();
        if (index >= 0) {
            values[index] = value;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            demand(json.currentToken() != null);
            json.skipChildren();
        }
    }

    /** {@code NaN}, {@code +Inf} and {@code -Inf} have no place in a chart: they are gaps. */
    private static double number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String text(JsonParser json) throws IOException {
        return json.currentToken() != null && json.currentToken().isScalarValue() ? json.getText() : "";
    }

    private static void demand(boolean asExpected) throws IOException {
        if (!asExpected) {
            throw new IOException("not an answer of Prometheus");
        }
    }
}
