package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoInteger;
import dev.mooring.config.template.GoKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Dates in Go's layouts. Everything is UTC unless a zone is named. */
final class DateFunctions {

    private static final String RFC3339 = "2006-01-02T15:04:05Z07:00";
    private static final String DAY = "2006-01-02";

    private final InstantSource clock;

    DateFunctions(InstantSource clock) {
        this.clock = clock;
    }

    FunctionTable table() {
        return new FunctionTable()
                .define("Now", 0, a -> utc(RFC3339, clock.instant()))
                .define("NowFmt", 1, a -> utc(a.text(0).isEmpty() ? RFC3339 : a.text(0), clock.instant()))
                .define("now", "", a -> GoTime.of(clock.instant()))
                .define("date", "string any", a -> utc(a.text(0), moment(a.any(1))))
                .define(
                        "dateInZone",
                        "string any string",
                        a -> GoLayout.format(a.text(0), inZone(moment(a.any(1)), a.text(2))))
                .alias("date_in_zone", "dateInZone")
                .define("htmlDate", "any", a -> utc(DAY, moment(a.any(0))))
                .define("htmlDateInZone", "any string", a -> GoLayout.format(DAY, inZone(moment(a.any(0)), a.text(1))))
                .define(
                        "unixEpoch",
                        "time",
                        a -> String.valueOf(moment(a.any(0)).getEpochSecond()));
    }

    private static String utc(String layout, Instant at) {
        return GoLayout.format(layout, at.atZone(ZoneOffset.UTC));
    }

    /** A moment or seconds since 1970; sprig takes anything else for now. */
    private Instant moment(@Nullable Object value) throws FunctionException {
        try {
            return switch (value) {
                case GoTime time -> time.at();
                case GoInteger seconds
                when seconds.kind() == GoKind.INT64 || seconds.kind() == GoKind.INT32 ->
                    Instant.ofEpochSecond(seconds.bits());
                case Long seconds -> Instant.ofEpochSecond(seconds);
                case null, default -> clock.instant();
            };
        } catch (DateTimeException outOfRange) {
            throw new FunctionException("the date is out of range");
        }
    }

    /** sprig takes an unknown zone for UTC. */
    private static ZonedDateTime inZone(Instant at, String zone) {
        try {
            return at.atZone(zone.isEmpty() || zone.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(zone));
        } catch (DateTimeException unknownZone) {
            return at.atZone(ZoneOffset.UTC);
        }
    }
}
