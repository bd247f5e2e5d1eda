package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoText;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a date that is written in one of Go's layouts. What the layout does not name is Go's zero: January 1 of year 0, UTC. */
final class GoDateReader {

    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d):?(\\d\\d)?");
    private static final Pattern ZONE_NAME = Pattern.compile("UTC|GMT([+-]\\d{1,2})?|[A-Z]{3,5}|[+-]\\d\\d(\\d\\d)?");
    private static final int CENTURY_TURN = 69;
    private static final int LONGEST = 1_000;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    /** Longer elements stand before those that they begin with. */
    private static final List<String> ELEMENTS = List.of(
            "January",
            "Jan",
            "Monday",
            "Mon",
            "MST",
            "2006",
            "__2",
            "_2",
            "002",
            "01",
            "02",
            "03",
            "04",
            "05",
            "06",
            "15",
            "PM",
            "pm",
            "-07:00:00",
            "-07:00",
            "-070000",
            "-0700",
            "-07",
            "Z07:00:00",
            "Z07:00",
            "Z070000",
            "Z0700",
            "Z07",
            "1",
            "2",
            "3",
            "4",
            "5");

    private final String layout;
    private final String text;
    private String rest;
    private int year;
    private int month = 1;
    private int day = 1;
    private Optional<Integer> dayOfYear = Optional.empty();
    private int hour;
    private int minute;
    private int second;
    private int nanos;
    private Optional<Boolean> afternoon = Optional.empty();
    private ZoneId zone = ZoneOffset.UTC;

    private GoDateReader(String layout, String text) {
        this.layout = layout;
        this.text = text;
        this.rest = text;
    }

    /** Empty where the text does not have this layout, or is no date. */
    static Optional<GoTime> find(String layout, String text) {
        try {
            return Optional.of(read(layout, text));
        } catch (FunctionException noDate) {
            return Optional.empty();
        }
    }

    static GoTime read(String layout, String text) throws FunctionException {
        if (layout.length() > LONGEST || text.length() > LONGEST) {
            throw new FunctionException("a date and its layout have at most " + LONGEST + " characters");
        }
        GoDateReader reader = new GoDateReader(layout, text);
        reader.readAll();
        return reader.time();
    }

    private void readAll() throws FunctionException {
        int at = 0;
        while (at < layout.length()) {
            int end = literalEnd(at);
            skip(layout.substring(at, end));
            int next = elementEnd(end);
            if (next > end) {
                readElement(layout.substring(end, next), fractionEnd(layout, next) > next);
            }
            at = next;
        }
        if (!rest.isEmpty()) {
            throw wrong(": extra text: " + GoText.quote(rest), ": extra text");
        }
    }

    /** Where the next element begins, or the layout ends. */
    private int literalEnd(int from) {
        int at = from;
        while (at < layout.length() && elementEnd(at) == at) {
            at++;
        }
        return at;
    }

    /** Where the element that begins here ends; the same place where none begins. */
    private int elementEnd(int at) {
        int fraction = fractionEnd(layout, at);
        return fraction > at
                ? fraction
                : at + elementAt(layout, at).map(String::length).orElse(0);
    }

    private void readElement(String element, boolean fractionFollows) throws FunctionException {
        String before = rest;
        try {
            if (".,".indexOf(element.charAt(0)) >= 0) {
                readFraction(element.charAt(1) == '0' ? element.length() - 1 : 0);
            } else {
                read(element, fractionFollows);
            }
        } catch (DateTimeException otherText) {
            throw unreadable(before, element);
        }
        requireRange(month >= 1 && month <= 12, "month");
        requireRange(hour < HOURS && (afternoon.isEmpty() || hour <= 12), "hour");
        requireRange(minute < MINUTES, "minute");
        requireRange(second < MINUTES, "second");
    }

    private void requireRange(boolean right, String what) throws FunctionException {
        if (!right) {
            throw wrong(": " + what + " out of range", ": " + what + " out of range");
        }
    }

    private FunctionException unreadable(String at, String element) {
        String quoted = "parsing time " + GoText.quote(text) + " as " + GoText.quote(layout) + ": cannot parse "
                + GoText.quote(at) + " as " + GoText.quote(element);
        return FunctionException.quoting(quoted, "the text is no date of the layout " + GoText.quote(layout));
    }

    private FunctionException wrong(String why, String discreet) {
        return FunctionException.quoting("parsing time " + GoText.quote(text) + why, "the text is no date" + discreet);
    }

    private static Optional<String> elementAt(String layout, int at) {
        return ELEMENTS.stream()
                .filter(element -> layout.startsWith(element, at))
                .filter(element -> !isPartOfWord(element, layout, at + element.length()))
                .findFirst();
    }

    private static boolean isPartOfWord(String element, String layout, int end) {
        boolean name = element.equals("Jan") || element.equals("Mon");
        return name && end < layout.length() && Character.isLowerCase(layout.charAt(end));
    }

    /** Where {@code .000} or {@code .999} ends. */
    private static int fractionEnd(String layout, int at) {
        if (at + 1 >= layout.length() || ".,".indexOf(layout.charAt(at)) < 0) {
            return at;
        }
        char digit = layout.charAt(at + 1);
        int end = at + 1;
        while (end < layout.length() && layout.charAt(end) == digit) {
            end++;
        }
        boolean more = end < layout.length() && Character.isDigit(layout.charAt(end));
        return (digit == '0' || digit == '9') && !more ? end : at;
    }

    /** Spaces of the layout stand for any number of them. */
    private void skip(String literal) throws FunctionException {
        int at = 0;
        while (at < literal.length()) {
            boolean space = literal.charAt(at) == ' ';
            boolean there = rest.isEmpty() ? space : rest.charAt(0) == literal.charAt(at);
            if (!there) {
                throw unreadable(rest, literal);
            }
            at = space ? spacesEnd(literal, at) : at + 1;
            rest = rest.substring(space ? spacesEnd(rest, 0) : 1);
        }
    }

    private static int spacesEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    private void read(String element, boolean fractionFollows) {
        switch (element) {
            case "2006" -> year = number(4, 4);
            case "06" -> year = century(number(2, 2));
            case "01" -> month = number(2, 2);
            case "1" -> month = number(1, 2);
            case "January", "Jan" -> month = name(months(style(element, "Jan")));
            case "Monday", "Mon" -> name(weekdays(style(element, "Mon")));
            case "02" -> day = number(2, 2);
            case "2" -> day = number(1, 2);
            case "_2" -> day = padded(1, 2);
            case "__2" -> dayOfYear = Optional.of(padded(1, 3));
            case "002" -> dayOfYear = Optional.of(number(3, 3));
            default -> readTime(element, fractionFollows);
        }
    }

    private void readTime(String element, boolean fractionFollows) {
        switch (element) {
            case "15", "3" -> hour = number(1, 2);
            case "03" -> hour = number(2, 2);
            case "04" -> minute = number(2, 2);
            case "4" -> minute = number(1, 2);
            case "05" -> readSecond(2, fractionFollows);
            case "5" -> readSecond(1, fractionFollows);
            case "PM" -> afternoon = Optional.of(name(List.of("AM", "PM")) == 2);
            case "pm" -> afternoon = Optional.of(name(List.of("am", "pm")) == 2);
            case "MST" -> zone = zoneName();
            default -> zone = offset(element);
        }
    }

    private static TextStyle style(String element, String shortName) {
        return element.equals(shortName) ? TextStyle.SHORT : TextStyle.FULL;
    }

    private static List<String> months(TextStyle style) {
        return Stream.of(Month.values())
                .map(month -> month.getDisplayName(style, Locale.ENGLISH))
                .toList();
    }

    private static List<String> weekdays(TextStyle style) {
        return Stream.of(DayOfWeek.values())
                .map(weekday -> weekday.getDisplayName(style, Locale.ENGLISH))
                .toList();
    }

    private static int century(int shortYear) {
        return shortYear >= CENTURY_TURN ? 1900 + shortYear : 2000 + shortYear;
    }

    /** A second may have a fraction that the layout does not name. */
    private void readSecond(int least, boolean fractionFollows) {
        second = number(least, 2);
        if (!fractionFollows) {
            readFraction(0);
        }
    }

    /** @param digits how many there must be, 0 for any number of them or none at all */
    private void readFraction(int digits) {
        boolean there = rest.length() > 1 && ".,".indexOf(rest.charAt(0)) >= 0 && isDigit(rest.charAt(1));
        if (!there) {
            require(digits == 0);
            return;
        }
        int end = 1;
        while (end < rest.length() && isDigit(rest.charAt(end))) {
            end++;
        }
        require(digits == 0 || end - 1 == digits);
        nanos = Integer.parseInt((rest.substring(1, end) + "000000000").substring(0, 9));
        rest = rest.substring(end);
    }

    private int padded(int least, int most) {
        int spaces = 0;
        while (spaces < most - 1 && rest.startsWith(" ", spaces)) {
            spaces++;
        }
        rest = rest.substring(spaces);
        return number(least, most - spaces);
    }

    private int number(int least, int most) {
        int end = 0;
        while (end < rest.length() && end < most && isDigit(rest.charAt(end))) {
            end++;
        }
        require(end >= least);
        int number = Integer.parseInt(rest.substring(0, end));
        rest = rest.substring(end);
        return number;
    }

    /** Which of the names it is, counted from 1. */
    private int name(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (rest.regionMatches(true, 0, name, 0, name.length())) {
                rest = rest.substring(name.length());
                return i + 1;
            }
        }
        throw new DateTimeException("no name");
    }

    private ZoneId offset(String element) {
        if (element.startsWith("Z") && rest.startsWith("Z")) {
            rest = rest.substring(1);
            return ZoneOffset.UTC;
        }
        Matcher offset = OFFSET.matcher(rest);
        require(offset.lookingAt());
        boolean colon = element.contains(":");
        boolean minutes = offset.group(3) != null;
        require(minutes == element.length() > 3 && offset.group().contains(":") == colon);
        rest = rest.substring(offset.end());
        return offset(offset.group(1), offset.group(2), minutes ? offset.group(3) : "0");
    }

    private static ZoneOffset offset(String sign, String hours, String minutes) {
        int seconds = (Integer.parseInt(hours) * 60 + Integer.parseInt(minutes)) * 60;
        return ZoneOffset.ofTotalSeconds(sign.equals("-") ? -seconds : seconds);
    }

    /** A name alone has no offset that is known for certain: Go takes it for UTC. */
    private ZoneId zoneName() {
        Matcher name = ZONE_NAME.matcher(rest);
        require(name.lookingAt());
        rest = rest.substring(name.end());
        return ZoneOffset.UTC;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void require(boolean right) {
        if (!right) {
            throw new DateTimeException("not of this layout");
        }
    }

    private GoTime time() throws FunctionException {
        try {
            LocalDate date =
                    dayOfYear.isPresent() ? LocalDate.ofYearDay(year, dayOfYear.get()) : LocalDate.of(year, month, day);
            return new GoTime(date.atTime(hourOfDay(), minute, second, nanos).atZone(zone));
        } catch (DateTimeException noSuchDay) {
            String what = dayOfYear.isPresent() ? ": day-of-year out of range" : ": day out of range";
            throw wrong(what, what);
        }
    }

    private int hourOfDay() {
        return afternoon.isEmpty() ? hour : hour % 12 + (afternoon.get() ? 12 : 0);
    }
}
