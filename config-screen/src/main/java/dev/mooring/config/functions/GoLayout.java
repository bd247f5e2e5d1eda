package dev.mooring.config.functions;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Go's layouts for dates, written as the reference date {@code Mon Jan 2 15:04:05 MST 2006}. */
final class GoLayout {

    /** Longer elements stand before those that they begin with. */
    private static final List<Element> ELEMENTS = List.of(
            new Element("January", time -> pattern("MMMM", time)),
            new Element("Jan", time -> pattern("MMM", time)),
            new Element("Monday", time -> pattern("EEEE", time)),
            new Element("Mon", time -> pattern("EEE", time)),
            new Element("MST", GoLayout::zoneName),
            new Element("2006", time -> pattern("uuuu", time)),
            new Element("_2006", time -> "_" + pattern("uuuu", time)),
            new Element("_2", time -> String.format(Locale.ROOT, "%2d", time.getDayOfMonth())),
            new Element("002", time -> pattern("DDD", time)),
            new Element("__2", time -> String.format(Locale.ROOT, "%3d", time.getDayOfYear())),
            new Element("01", time -> pattern("MM", time)),
            new Element("02", time -> pattern("dd", time)),
            new Element("03", time -> pattern("hh", time)),
            new Element("04", time -> pattern("mm", time)),
            new Element("05", time -> pattern("ss", time)),
            new Element("06", time -> pattern("uu", time)),
            new Element("15", time -> pattern("HH", time)),
            new Element("PM", time -> time.getHour() < 12 ? "AM" : "PM"),
            new Element("pm", time -> time.getHour() < 12 ? "am" : "pm"),
            new Element("-07:00", time -> pattern("xxx", time)),
            new Element("-0700", time -> pattern("xx", time)),
            new Element("-07", time -> pattern("xx", time).substring(0, 3)),
            new Element("Z07:00", time -> pattern("XXX", time)),
            new Element("Z0700", time -> pattern("XX", time)),
            new Element("Z07", time -> pattern("X", time)),
            new Element("1", time -> String.valueOf(time.getMonthValue())),
            new Element("2", time -> String.valueOf(time.getDayOfMonth())),
            new Element("3", time -> pattern("h", time)),
            new Element("4", time -> String.valueOf(time.getMinute())),
            new Element("5", time -> String.valueOf(time.getSecond())));

    private GoLayout() {}

    private record Element(String layout, Value value) {}

    private interface Value {
        String at(ZonedDateTime time);
    }

    static String format(String layout, ZonedDateTime time) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < layout.length()) {
            int fraction = fractionEnd(layout, at);
            Optional<Element> element = elementAt(layout, at);
            if (fraction > at) {
                out.append(fraction(layout.substring(at, fraction), time.getNano()));
                at = fraction;
            } else if (element.isPresent()) {
                out.append(element.get().value().at(time));
                at += element.get().layout().length();
            } else {
                out.append(layout.charAt(at));
                at++;
            }
        }
        return out.toString();
    }

    private static Optional<Element> elementAt(String layout, int at) {
        return ELEMENTS.stream()
                .filter(element -> layout.startsWith(element.layout(), at))
                .filter(element -> !isPartOfWord(element.layout(), layout, at))
                .findFirst();
    }

    /** The short names of month and day are no element where a word goes on in small letters. */
    private static boolean isPartOfWord(String element, String layout, int at) {
        int end = at + element.length();
        boolean name = element.equals("Jan") || element.equals("Mon");
        return name && end < layout.length() && Character.isLowerCase(layout.charAt(end));
    }

    /** Where {@code .000}, {@code ,000}, {@code .999} or {@code ,999} ends; not an element before another digit. */
    private static int fractionEnd(String layout, int at) {
        boolean point = layout.charAt(at) == '.' || layout.charAt(at) == ',';
        if (!point || at + 1 >= layout.length()) {
            return at;
        }
        char digit = layout.charAt(at + 1);
        int end = at + 1;
        while (end < layout.length() && layout.charAt(end) == digit && end - at < 10) {
            end++;
        }
        boolean digitAfter = end < layout.length() && Character.isDigit(layout.charAt(end));
        return (digit == '0' || digit == '9') && !digitAfter ? end : at;
    }

    private static String fraction(String element, int nanos) {
        String digits = String.format(Locale.ROOT, "%09d", nanos).substring(0, element.length() - 1);
        if (element.charAt(1) == '0') {
            return element.charAt(0) + digits;
        }
        String shown = digits.replaceAll("0+$", "");
        return shown.isEmpty() ? "" : element.charAt(0) + shown;
    }

    private static String pattern(String pattern, ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }

    /** Go writes an offset without a name in digits. */
    private static String zoneName(ZonedDateTime time) {
        boolean utc = time.getOffset().getTotalSeconds() == 0;
        if (!utc && time.getZone() instanceof ZoneOffset) {
            return pattern("xx", time);
        }
        String name = DateTimeFormatter.ofPattern("z", Locale.ENGLISH).format(time);
        if (utc && name.equals("Z")) {
            return "UTC";
        }
        return name.startsWith("+") || name.startsWith("-") ? pattern("xx", time) : name;
    }
}
