package dev.mooring.config.functions;

import dev.mooring.config.functions.DateFunctions.Moment;
import dev.mooring.config.template.FunctionException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** sprig's functions on lengths of time, and those that read a date. */
final class PeriodFunctions {

    private final InstantSource clock;

    PeriodFunctions(InstantSource clock) {
        this.clock = clock;
    }

    FunctionTable table() {
        return new FunctionTable()
                .define("dateModify", 2, a -> moved(a, GoDuration.ZERO))
                .alias("date_modify", "dateModify")
                .define("mustDateModify", 2, PeriodFunctions::movedOrRefused)
                .alias("must_date_modify", "mustDateModify")
                .define("ago", 1, a -> since(moment(a.any(0))).rounded().toString())
                .define("duration", 1, a -> GoDuration.ofSeconds(seconds(a.any(0))).toString())
                .define("durationRound", 1, a -> length(a.any(0)).inLargestUnit())
                .define("toDate", 2, a -> GoDateReader.read(a.text(0), a.text(1)).orElse(Moment.ZERO))
                .define("mustToDate", 2, a -> GoDateReader.read(a.text(0), a.text(1))
                        .orElseThrow(() -> new FunctionException("the text is no date of this layout")));
    }

    /** sprig leaves the date as it is where the period is none. */
    private static Object moved(Arguments arguments, GoDuration otherwise) throws FunctionException {
        Moment moment = date(arguments);
        return moment.plus(GoDuration.read(arguments.text(0)).orElse(otherwise));
    }

    private static Object movedOrRefused(Arguments arguments) throws FunctionException {
        Moment moment = date(arguments);
        return moment.plus(GoDuration.read(arguments.text(0))
                .orElseThrow(() -> new FunctionException("time: invalid duration; write it such as 1h30m")));
    }

    private static Moment date(Arguments arguments) throws FunctionException {
        if (arguments.any(1) instanceof Moment moment) {
            return moment;
        }
        throw new FunctionException("argument 2 must be a date, such as now or toDate gives it");
    }

    private Instant moment(@Nullable Object value) {
        return switch (value) {
            case Moment moment -> moment.at();
            case Long seconds -> Instant.ofEpochSecond(seconds);
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

    private static long seconds(@Nullable Object value) {
        return switch (value) {
            case Long seconds -> seconds;
            case String text -> NumberFunctions.parse(text, 10);
            case null, default -> 0;
        };
    }

    private GoDuration length(@Nullable Object value) {
        return switch (value) {
            case String text -> GoDuration.read(text).orElse(GoDuration.ZERO);
            case Long nanos -> new GoDuration(nanos);
            case Moment moment -> since(moment.at());
            case null, default -> GoDuration.ZERO;
        };
    }
}
