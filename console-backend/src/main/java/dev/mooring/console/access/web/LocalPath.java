package dev.mooring.console.access.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path of this console to go to after login. Anything that could lead elsewhere becomes the start page. */
record LocalPath(String value) {

    static final LocalPath START = new LocalPath("/");

    private static final int LONGEST = 2000;
    private static final Pattern FORM = Pattern.compile("/(?:[^/\\\\\\p{Cntrl}\\s][^\\\\\\p{Cntrl}\\s]*)?");

    static LocalPath of(@Nullable String wanted) {
        if (wanted == null || wanted.length() > LONGEST || !FORM.matcher(wanted).matches()) {
            return START;
        }
        return wanted.startsWith(Paths.LOGIN) || wanted.startsWith(Paths.LOGOUT) ? START : new LocalPath(wanted);
    }

    boolean isStart() {
        return equals(START);
    }

    /** Relative, so that it holds behind a proxy that serves the console below a prefix. */
    String relativeTo(String path) {
        long depth = path.chars().filter(character -> character == '/').count() - 1;
        return (depth <= 0 ? "./" : "../".repeat((int) depth)) + value.substring(1);
    }
}
