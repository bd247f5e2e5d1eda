package dev.mooring.graphs.metrics;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Map;
import java.util.OptionalDouble;

/** Quantities of Kubernetes, such as {@code 12345678n}, {@code 250m} and {@code 64Mi}. */
final class Quantity {

    private static final Pattern FORM =
            Pattern.compile("([+-]?[0-9]{1,20}(?:\\.[0-9]{0,20})?)(?:[eE]([+-]?[0-9]{1,2})|([a-zA-Z]{0,2}))");
    private static final Map<String, Double> SUFFIXES = Map.ofEntries(
            Map.entry("", 1.0),
            Map.entry("n", 1e-9),
            Map.entry("u", 1e-6),
            Map.entry("m", 1e-3),
            Map.entry("k", 1e3),
            Map.entry("M", 1e6),
            Map.entry("G", 1e9),
            Map.entry("T", 1e12),
            Map.entry("P", 1e15),
            Map.entry("E", 1e18),
            Map.entry("Ki", 1024.0),
            Map.entry("Mi", Math.pow(1024, 2)),
            Map.entry("Gi", Math.pow(1024, 3)),
            Map.entry("Ti", Math.pow(1024, 4)),
            Map.entry("Pi", Math.pow(1024, 5)),
            Map.entry("Ei", Math.pow(1024, 6)));

    private Quantity() {}

    /** Empty where it is none. */
    static OptionalDouble parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(form.group(1));
        if (form.group(2) != null) {
            return OptionalDouble.of(number * Math.pow(10, Integer.parseInt(form.group(2))));
        }
        Double factor = SUFFIXES.get(form.group(3) == null ? "" : form.group(3));
        return factor == null ? OptionalDouble.empty() : OptionalDouble.of(number * factor);
    }
}
