package dev.mooring.console.update;

import com.cronutils.descriptor.CronDescriptor;
import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * When updates are looked for: a cron expression of five fields, {@code @hourly} and its like, {@code @every 6h},
 * {@code @default}, or {@code @never}.
 */
public sealed interface UpdateSchedule {

    Duration SHORTEST = Duration.ofMinutes(5);

    /** Every four hours from the last look on, so that a registry is not asked by all consoles at the same minute. */
    static UpdateSchedule usual() {
        return new Every(Duration.ofHours(4));
    }

    /** Only by button. */
    record Off() implements UpdateSchedule {}

    record Every(Duration period) implements UpdateSchedule {}

    /** @param expression one that can be read */
    record Cronlike(String expression) implements UpdateSchedule {}

    /** Empty where the text is no schedule. */
    static Optional<UpdateSchedule> of(String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.equals("@never")) {
            return Optional.of(new Off());
        }
        if (plain.equals("@default")) {
            return Optional.of(usual());
        }
        return plain.startsWith("@every ")
                ? period(plain.substring("@every ".length()).strip())
                : cron(plain).map(_ -> new Cronlike(plain));
    }

    private static Optional<UpdateSchedule> period(String text) {
        try {
            Duration period = Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
            return period.compareTo(SHORTEST) >= 0 ? Optional.of(new Every(period)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Cron> cron(String text) {
        Map<String, String> nicknames = Map.of(
                "@hourly", "0 * * * *",
                "@daily", "0 0 * * *",
                "@midnight", "0 0 * * *",
                "@weekly", "0 0 * * 0",
                "@monthly", "0 0 1 * *",
                "@yearly", "0 0 1 1 *");
        try {
            CronParser parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
            return Optional.of(parser.parse(nicknames.getOrDefault(text, text)).validate());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The first time after the last look; empty where there is none. */
    default Optional<Instant> next(Instant last, ZoneId zone) {
        return switch (this) {
            case Off off -> Optional.empty();
            case Every(Duration period) -> Optional.of(last.plus(period));
            case Cronlike(String expression) ->
                cron(expression)
                        .flatMap(cron -> ExecutionTime.forCron(cron).nextExecution(last.atZone(zone)))
                        .map(ZonedDateTime::toInstant);
        };
    }

    /** As {@link #of} reads it. */
    default String text() {
        return switch (this) {
            case Off off -> "@never";
            case Every every when every.equals(usual()) -> "@default";
            case Every(Duration period) ->
                "@every " + period.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
            case Cronlike(String expression) -> expression;
        };
    }

    /** For people. */
    default String words() {
        return switch (this) {
            case Off off -> "only when you ask for it";
            case Every(Duration period) -> "every " + humanly(period);
            case Cronlike(String expression) ->
                cron(expression)
                        .map(CronDescriptor.instance(Locale.ENGLISH)::describe)
                        .orElse(expression);
        };
    }

    private static String humanly(Duration period) {
        long minutes = period.toMinutes();
        if (minutes == 60) {
            return "hour";
        }
        return minutes % 60 == 0 ? minutes / 60 + " hours" : minutes + " minutes";
    }
}
