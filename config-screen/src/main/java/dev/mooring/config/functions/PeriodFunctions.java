package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoInteger;
import dev.mooring.config.template.GoKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** sprig's functions on lengths of time, and those that read a date. */
final class PeriodFunctions {

    private final InstantSource clock;

    PeriodFunctions(InstantSource clock) {
        this.clock = clock;
    }

    FunctionTable table() {
        return new FunctionTable()
                .define("dateModify", "string time", a -> moved(a, GoDuration.ZERO))
                .alias("date_modify", "dateModify")
                .define("mustDateModify", "string time", PeriodFunctions::movedOrRefused)
                .alias("must_date_modify", "mustDateModify")
                .define("ago", "any", a -> since(moment(a.any(0))).rounded().toString())
                .define("duration", "any", a -> GoDuration.ofSeconds(seconds(a.any(0)))
                        .toString())
                .define("durationRound", "any", a -> length(a.any(0)).inLargestUnit())
                .define("toDate", "string string", a -> GoDateReader.find(a.text(0), a.text(1))
                        .orElse(GoTime.ZERO))
                .define("mustToDate", "string string", a -> GoDateReader.read(a.text(0), a.text(1)));
    }

    /** sprig leaves the date as it is where the period is none. */
    private static Object moved(Arguments arguments, GoDuration otherwise) throws FunctionException {
        return date(arguments).plus(GoDuration.find(arguments.text(0)).orElse(otherwise));
    }

    private static Object movedOrRefused(Arguments arguments) throws FunctionException {
        return date(arguments).plus(GoDuration.read(arguments.text(0)));
    }

    private static GoTime date(Arguments arguments) throws FunctionException {
        if (arguments.any(1) instanceof GoTime time) {
            return time;
        }
        throw new FunctionException("argument 2 must be a date, such as now or toDate gives it");
    }

    private Instant moment(@Nullable Object value) {
        return switch (value) {
            case GoTime time -> time.at();
            case Long seconds -> Instant.ofEpochSecond(seconds);
            case GoInteger seconds -> Instant.ofEpochSecond(seconds.bits());
            case null, default -> clock.instant();
        };
    }

    /** Go's durations end at 292 years. */
    private GoDuration since(Instant at) {
        Duration since = Duration.between(at, clock.instant());
        try {
            return new GoDuration(since.toNanos());
        } catch (ArithmeticException tooLong) {
            return new GoDuration(since.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE);
        }
    }

    /** sprig takes an int for no number: only an int64, or a text. */
    private static long seconds(@Nullable Object value) {
        return switch (value) {
            case GoInteger seconds when seconds.kind() == GoKind.INT64 -> seconds.bits();
            case String text -> NumberFunctions.parse(text, 10);
            case null, default -> 0;
        };
    }

    private GoDuration length(@Nullable Object value) {
        return switch (value) {
            case String text -> GoDuration.find(text).orElse(GoDuration.ZERO);
            case GoInteger nanos when nanos.kind() == GoKind.INT64 -> new GoDuration(nanos.bits());
            case GoTime time -> since(time.at());
            case null, default -> GoDuration.ZERO;
        };
    }
}
