package dev.mooring.graphs.view;

import dev.mooring.graphs.chart.Chart;
import dev.mooring.graphs.series.Grid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which stretch of time is looked at; part of the page's address, so that a link shows the same. */
sealed interface Range {

    Duration LONGEST = Duration.ofDays(31);

    /** What is wanted for a chart. */
    Grid grid(Chart chart, Instant now);

    /** What it is called on the page. */
    String words();

    /** Behind the question mark. */
    String address();

    /** How often new figures are worth asking for; nothing where there are none to come. */
    Duration refresh();

    /** Up to now, for as long as the vendor of each graph says. */
    record Own() implements Range {
        @Override
        public Grid grid(Chart chart, Instant now) {
            return Grid.of(now.minus(chart.span()), now);
        }

        @Override
        public String words() {
            return "As each graph says";
        }

        @Override
        public String address() {
            return "";
        }

        @Override
        public Duration refresh() {
            return Duration.ofSeconds(30);
        }
    }

    /** Up to now, for all charts the same. */
    record Last(Duration span, String words, String id) implements Range {
        @Override
        public Grid grid(Chart chart, Instant now) {
            return Grid.of(now.minus(span), now);
        }

        @Override
        public String address() {
            return "range=" + id;
        }

        @Override
        public Duration refresh() {
            long step = Grid.of(Instant.EPOCH, Instant.EPOCH.plus(span)).stepSeconds();
            return Duration.ofSeconds(Math.clamp(step, 30, 300));
        }
    }

    /** Chosen by dragging. */
    record Between(Instant from, Instant to) implements Range {
        @Override
        public Grid grid(Chart chart, Instant now) {
            return Grid.of(from, to);
        }

        @Override
        public String words() {
            return "Chosen in a graph";
        }

        @Override
        public String address() {
            return "from=" + from.getEpochSecond() + "&to=" + to.getEpochSecond();
        }

        @Override
        public Duration refresh() {
            return Duration.ZERO;
        }
    }

    Own OWN = new Own();

    List<Last> LASTS = List.of(
            last(Duration.ofMinutes(15), "Last 15 minutes", "15m"),
            last(Duration.ofHours(1), "Last hour", "1h"),
            last(Duration.ofHours(3), "Last 3 hours", "3h"),
            last(Duration.ofHours(6), "Last 6 hours", "6h"),
            last(Duration.ofHours(12), "Last 12 hours", "12h"),
            last(Duration.ofDays(1), "Last day", "1d"),
            last(Duration.ofDays(2), "Last 2 days", "2d"),
            last(Duration.ofDays(7), "Last 7 days", "7d"),
            last(Duration.ofDays(30), "Last 30 days", "30d"));

    private static Last last(Duration span, String words, String id) {
        return new Last(span, words, id);
    }

    /** What a page's address says; {@link #OWN} where it says nothing that can be shown. */
    static Range of(Map<String, List<String>> parameters) {
        Optional<Range> between = second(parameters, "from")
                .flatMap(from -> second(parameters, "to").flatMap(to -> between(from, to)));
        String id = first(parameters, "range").orElse("").toLowerCase(Locale.ROOT);
        Stream<Range> named =
                LASTS.stream().filter(last -> last.id().equals(id)).map(last -> last);
        return Stream.concat(between.stream(), named).findFirst().orElse(OWN);
    }

    /** Empty where that is no stretch of time, or more than a chart has. */
    static Optional<Range> between(Instant from, Instant to) {
        boolean fits = from.isBefore(to) && Duration.between(from, to).compareTo(LONGEST) <= 0;
        return fits ? Optional.of(new Between(from, to)) : Optional.empty();
    }

    private static Optional<Instant> second(Map<String, List<String>> parameters, String name) {
        return first(parameters, name)
                .filter(text -> text.matches("[0-9]{1,11}"))
                .map(text -> Instant.ofEpochSecond(Long.parseLong(text)));
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** All that can be chosen from a list. */
    static List<Range> choices() {
        return Stream.concat(Stream.of(OWN), LASTS.stream())
                .map(Range.class::cast)
                .toList();
    }
}
