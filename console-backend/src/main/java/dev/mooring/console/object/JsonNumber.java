package dev.mooring.console.object;

/** Numbers of documents as Kubernetes' own tools send them. */
public final class JsonNumber {

    /** Below it a double says every whole number exactly. */
    private static final double EXACT_BELOW = 0x1p53;

    private JsonNumber() {}

    /** {@code 1e3} is sent as 1000: 1000.0 would be refused where a whole number belongs. */
    public static Number asWritten(Double number) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT_BELOW) {
            return number.longValue();
        }
        return number;
    }
}
