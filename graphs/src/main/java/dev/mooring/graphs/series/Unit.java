package dev.mooring.graphs.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How figures are written, by Grafana's ids of units: a table of magnitudes, which the browser gets as well, so that both
 * write the same.
 *
 * @param factor what a figure is multiplied by first, such as 100 for a share that is written in percent
 * @param scales magnitudes, the smallest first; never empty
 */
public record Unit(double factor, List<Scale> scales) {

    public Unit {
        scales = List.copyOf(scales);
    }

    /** From this size on a figure is divided by it and has this behind it, a space included where one belongs there. */
    public record Scale(double size, String suffix) {}

    private static final String[] DECIMAL = {"", "k", "M", "G", "T", "P"};
    private static final String[] BINARY = {"", "Ki", "Mi", "Gi", "Ti", "Pi"};

    public static final Unit SHORT = compact("");
    private static final Unit PLAIN = new Unit(1, List.of(new Scale(1, "")));

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("", SHORT),
            Map.entry("short", SHORT),
            Map.entry("none", PLAIN),
            Map.entry("percent", plain("%")),
            Map.entry("percentunit", new Unit(100, List.of(new Scale(1, "%")))),
            Map.entry("humidity", plain("%H")),
            Map.entry("bytes", binary("B", 0)),
            Map.entry("kbytes", binary("B", 1)),
            Map.entry("mbytes", binary("B", 2)),
            Map.entry("gbytes", binary("B", 3)),
            Map.entry("tbytes", binary("B", 4)),
            Map.entry("bits", binary("b", 0)),
            Map.entry("decbytes", decimal("B", 0)),
            Map.entry("deckbytes", decimal("B", 1)),
            Map.entry("decmbytes", decimal("B", 2)),
            Map.entry("decgbytes", decimal("B", 3)),
            Map.entry("dectbytes", decimal("B", 4)),
            Map.entry("decbits", decimal("b", 0)),
            Map.entry("Bps", decimal("B/s", 0)),
            Map.entry("KBs", decimal("B/s", 1)),
            Map.entry("MBs", decimal("B/s", 2)),
            Map.entry("GBs", decimal("B/s", 3)),
            Map.entry("bps", decimal("b/s", 0)),
            Map.entry("Kbits", decimal("b/s", 1)),
            Map.entry("Mbits", decimal("b/s", 2)),
            Map.entry("Gbits", decimal("b/s", 3)),
            Map.entry("pps", decimal("p/s", 0)),
            Map.entry("binBps", binary("B/s", 0)),
            Map.entry("binbps", binary("b/s", 0)),
            Map.entry("KiBs", binary("B/s", 1)),
            Map.entry("MiBs", binary("B/s", 2)),
            Map.entry("GiBs", binary("B/s", 3)),
            Map.entry("hertz", decimal("Hz", 0)),
            Map.entry("watt", decimal("W", 0)),
            Map.entry("volt", decimal("V", 0)),
            Map.entry("celsius", plain(" °C")),
            Map.entry("ns", time(1e-9)),
            Map.entry("µs", time(1e-6)),
            Map.entry("ms", time(1e-3)),
            Map.entry("s", time(1)),
            Map.entry("m", time(60)),
            Map.entry("h", time(3600)),
            Map.entry("d", time(86_400)),
            Map.entry("cps", compact("c/s")),
            Map.entry("ops", compact("ops/s")),
            Map.entry("reqps", compact("req/s")),
            Map.entry("rps", compact("rd/s")),
            Map.entry("wps", compact("wr/s")),
            Map.entry("iops", compact("io/s")),
            Map.entry("eps", compact("evt/s")),
            Map.entry("mps", compact("msg/s")),
            Map.entry("cpm", compact("c/min")),
            Map.entry("opm", compact("ops/min")),
            Map.entry("reqpm", compact("req/min")),
            Map.entry("rpm", compact("rd/min")),
            Map.entry("wpm", compact("wr/min")),
            Map.entry("mpm", compact("msg/min")),
            Map.entry("epm", compact("evt/min")),
            Map.entry("cores", compact("cores")));

    /** The unit of an id; plain numbers where the id is none that is known here. */
    public static Unit of(String id) {
        return UNITS.getOrDefault(id.strip(), SHORT);
    }

    private static Unit plain(String suffix) {
        return new Unit(1, List.of(new Scale(1, suffix)));
    }

    private static Unit compact(String unit) {
        String[] magnitudes = {"", " K", " Mil", " Bil", " Tri"};
        List<Scale> scales = new ArrayList<>();
        for (int power = 0; power < magnitudes.length; power++) {
            scales.add(new Scale(Math.pow(1000, power), magnitudes[power] + (unit.isEmpty() ? "" : " " + unit)));
        }
        return new Unit(1, scales);
    }

    private static Unit decimal(String unit, int power) {
        return powers(unit, 1000, DECIMAL, power);
    }

    private static Unit binary(String unit, int power) {
        return powers(unit, 1024, BINARY, power);
    }

    /** @param given the magnitude that the figures come in */
    private static Unit powers(String unit, int base, String[] magnitudes, int given) {
        List<Scale> scales = new ArrayList<>();
        for (int power = 0; power < magnitudes.length; power++) {
            scales.add(new Scale(Math.pow(base, power), " " + magnitudes[power] + unit));
        }
        return new Unit(Math.pow(base, given), scales);
    }

    /** @param seconds that one of the figures stands for */
    private static Unit time(double seconds) {
        return new Unit(
                seconds,
                List.of(
                        new Scale(1e-9, " ns"),
                        new Scale(1e-6, " µs"),
                        new Scale(1e-3, " ms"),
                        new Scale(1, " s"),
                        new Scale(60, " min"),
                        new Scale(3600, " h"),
                        new Scale(86_400, " d")));
    }

    /** Three digits that count, in the largest magnitude that leaves at least one before the point. */
    public String format(double value) {
        if (!Double.isFinite(value)) {
            return "no figure";
        }
        double exact = value * factor;
        Scale scale = scaleOf(Math.abs(exact));
        return digits(exact / scale.size()) + scale.suffix();
    }

    private Scale scaleOf(double size) {
        Scale best = size == 0 ? zero() : scales.getFirst();
        for (Scale scale : scales) {
            // what would be rounded up to the next magnitude belongs to it already
            if (size >= scale.size() * 0.9995) {
                best = scale;
            }
        }
        return best;
    }

    /** Nothing is written in the unit itself: 0 s rather than 0 ns. */
    private Scale zero() {
        return scales.stream().filter(scale -> scale.size() == 1).findFirst().orElse(scales.getFirst());
    }

    private static String digits(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 0.001 || size >= 1e15)) {
            return new java.math.BigDecimal(value)
                    .round(new java.math.MathContext(3))
                    .stripTrailingZeros()
                    .toString();
        }
        int decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;
        java.math.BigDecimal rounded = new java.math.BigDecimal(value)
                .setScale(decimals, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
