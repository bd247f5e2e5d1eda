package dev.mooring.config.template;

/** What stands between the percent sign and the letter of one directive. */
final class FormatFlags {

    private boolean sharp;
    private boolean zero;
    private boolean plus;
    private boolean minus;
    private boolean space;
    private boolean sharpV;
    private int width = -1;
    private int precision = -1;

    /** Takes over a flag; answers whether the character is one. */
    boolean takes(char c) {
        switch (c) {
            case '#' -> sharp = true;
            case '0' -> zero = true;
            case '+' -> plus = true;
            case '-' -> minus = true;
            case ' ' -> space = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A negative width stands for the flag minus. */
    void width(int wanted) {
        width = Math.abs(wanted);
        minus |= wanted < 0;
    }

    void precision(int wanted) {
        precision = wanted;
    }

    /** The flags as a letter reads them: for {@code v}, sharp asks for Go's syntax, and plus is for structs. */
    FormatFlags of(int letter) {
        if (letter == 'v' || letter == 'w') {
            sharpV = sharp;
            sharp = false;
            plus = false;
        }
        return this;
    }

    boolean sharp() {
        return sharp;
    }

    boolean plus() {
        return plus;
    }

    boolean space() {
        return space;
    }

    /** Whether values are to be written as a Go program would write them. */
    boolean goSyntax() {
        return sharpV;
    }

    int width() {
        return width;
    }

    int precision() {
        return precision;
    }

    boolean hasPrecision() {
        return precision >= 0;
    }

    /** Whether zeros fill the width, which they only do on the left. */
    boolean fillsWithZeros() {
        return zero && !minus && width >= 0;
    }

    /** Writes a text in its width. */
    void pad(StringBuilder out, String text) {
        pad(out, text, zero && !minus ? '0' : ' ');
    }

    /** Writes a text in its width, filled with spaces whatever the flags say. */
    void padWithSpaces(StringBuilder out, String text) {
        pad(out, text, ' ');
    }

    private void pad(StringBuilder out, String text, char fill) {
        int missing = Math.max(0, width - text.codePointCount(0, text.length()));
        if (minus) {
            out.append(text).repeat(fill, missing);
        } else {
            out.repeat(fill, missing).append(text);
        }
    }

    /** The same for another part of the same value, with its sign in any case. */
    FormatFlags signed() {
        FormatFlags copy = new FormatFlags();
        copy.sharp = sharp;
        copy.zero = zero;
        copy.plus = true;
        copy.minus = minus;
        copy.space = space;
        copy.sharpV = sharpV;
        copy.width = width;
        copy.precision = precision;
        return copy;
    }
}
