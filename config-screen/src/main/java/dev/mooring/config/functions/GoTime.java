package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoInteger;
import dev.mooring.config.template.GoKind;
import dev.mooring.config.template.GoObject;
import dev.mooring.config.template.GoType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** A moment in a time zone as a value of the language: Go's {@code time.Time}. */
record GoTime(ZonedDateTime time) implements GoObject {

    /** What Go has where a date could not be read. */
    static final GoTime ZERO = of(Instant.parse("0001-01-01T00:00:00Z"));

    private static final String PRINTED = "2006-01-02 15:04:05.999999999 -0700 MST";

    static GoTime of(Instant at) {
        return new GoTime(at.atZone(ZoneOffset.UTC));
    }

    Instant at() {
        return time.toInstant();
    }

    GoTime plus(GoDuration duration) throws FunctionException {
        try {
            return new GoTime(time.plusNanos(duration.nanos()));
        } catch (DateTimeException outOfRange) {
            throw new FunctionException("the date is out of range");
        }
    }

    @Override
    public GoType type() {
        return GoType.TIME;
    }

    @Override
    public String printed() {
        return GoLayout.format(PRINTED, time);
    }

    @Override
    public String goSyntax() {
        return "time.Date(" + time.getYear() + ", time." + english(time.getMonth()) + ", " + time.getDayOfMonth() + ", "
                + time.getHour() + ", " + time.getMinute() + ", " + time.getSecond() + ", " + time.getNano()
                + (equals(ZERO) ? ", time.UTC)" : ", time.Local)");
    }

    @Override
    public Object inJson() {
        return GoLayout.format("2006-01-02T15:04:05.999999999Z07:00", time);
    }

    @Override
    public Optional<Member> member(String name) {
        return GoMethods.find(
                switch (name) {
                    case "Year" -> GoMethods.giving((long) time.getYear());
                    case "Month" -> GoMethods.giving(new Named("time.Month", english(time.getMonth())));
                    case "Day" -> GoMethods.giving((long) time.getDayOfMonth());
                    case "Weekday" -> GoMethods.giving(new Named("time.Weekday", weekday()));
                    case "YearDay" -> GoMethods.giving((long) time.getDayOfYear());
                    case "Hour" -> GoMethods.giving((long) time.getHour());
                    case "Minute" -> GoMethods.giving((long) time.getMinute());
                    case "Second" -> GoMethods.giving((long) time.getSecond());
                    case "Nanosecond" -> GoMethods.giving((long) time.getNano());
                    default -> changing(name);
                });
    }

    private Optional<GoMethods.Method> changing(String name) {
        return switch (name) {
            case "Unix" -> GoMethods.giving(GoInteger.int64(at().getEpochSecond()));
            case "UnixMilli" -> GoMethods.giving(GoInteger.int64(at().toEpochMilli()));
            case "UTC", "Local" -> GoMethods.giving(of(at()));
            case "String" -> GoMethods.giving(printed());
            case "IsZero" -> GoMethods.giving(at().equals(ZERO.at()));
            case "Format" -> GoMethods.taking("string", a -> GoLayout.format(a.text(0), time));
            case "AddDate" -> GoMethods.taking("int int int", a -> later(a.whole(0), a.whole(1), a.whole(2)));
            case "Before" -> GoMethods.taking("time", a -> at().isBefore(other(a).at()));
            case "After" -> GoMethods.taking("time", a -> at().isAfter(other(a).at()));
            case "Equal" -> GoMethods.taking("time", a -> at().equals(other(a).at()));
            default -> Optional.empty();
        };
    }

    /** Go lets days that a month does not have run over into the next. */
    private GoTime later(int years, int months, int days) throws FunctionException {
        try {
            ZonedDateTime first = time.withDayOfMonth(1).plusYears(years).plusMonths(months);
            return new GoTime(first.plusDays(time.getDayOfMonth() - 1L).plusDays(days));
        } catch (DateTimeException outOfRange) {
            throw new FunctionException("the date is out of range");
        }
    }

    private static GoTime other(Arguments arguments) throws FunctionException {
        if (arguments.any(0) instanceof GoTime other) {
            return other;
        }
        throw new FunctionException("the argument must be a date, such as now or toDate gives it");
    }

    private static String english(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private String weekday() {
        return time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** A number that prints as a name. */
    private record Named(String typeName, String printed) implements GoObject {

        @Override
        public GoType type() {
            return GoType.basic(typeName, GoKind.INT);
        }

        @Override
        public Optional<Member> member(String name) {
            return name.equals("String") ? GoMethods.find(GoMethods.giving(printed)) : Optional.empty();
        }
    }
}
