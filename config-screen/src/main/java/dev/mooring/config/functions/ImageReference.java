package dev.mooring.config.functions;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of an image, completed as Docker does: {@code nginx} is {@code docker.io/library/nginx:latest}. Where there is a
 * digest, a tag says nothing and is left out.
 *
 * @param domain host and port of the registry
 * @param mark colon and tag, or at sign and digest
 */
record ImageReference(String domain, String path, String mark) {

    private static final String DOCKER_HUB = "docker.io";
    private static final int LONGEST_NAME = 255;

    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
    private static final String HOST = "(?:" + LABEL + "(?:\\." + LABEL + ")*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?";
    private static final String ELEMENT = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
    private static final String TAG = "[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}";
    private static final String DIGEST = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,128}";

    private static final Pattern FORM = Pattern.compile(
            "(" + HOST + ")/(" + ELEMENT + "(?:/" + ELEMENT + ")*)(?::(" + TAG + "))?(?:@(" + DIGEST + "))?");
    private static final Pattern ID = Pattern.compile("[a-f0-9]{64}");
    private static final Pattern MARKS = Pattern.compile("(?::" + TAG + ")?(?:@" + DIGEST + ")?$");

    /** Empty where the text is no name of an image. */
    static Optional<ImageReference> of(String text) {
        if (text.length() > 4 * LONGEST_NAME || ID.matches(text)) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(completed(text));
        if (!parts.matches() || parts.group(1).length() + 1 + parts.group(2).length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String tag = Optional.ofNullable(parts.group(3)).orElse("latest");
        String mark =
                Optional.ofNullable(parts.group(4)).map(digest -> "@" + digest).orElse(":" + tag);
        return Optional.of(new ImageReference(parts.group(1), parts.group(2), mark));
    }

    private static String completed(String text) {
        int slash = text.indexOf('/');
        String first = slash < 0 ? "" : text.substring(0, slash);
        if (first.equals("index.docker.io")) {
            return hub(text.substring(slash + 1));
        }
        boolean host = first.contains(".") || first.contains(":") || first.equals("localhost");
        boolean upperCase = !first.toLowerCase(Locale.ROOT).equals(first);
        if (first.equals(DOCKER_HUB)) {
            return hub(text.substring(slash + 1));
        }
        return host || upperCase ? text : hub(text);
    }

    private static String hub(String path) {
        return DOCKER_HUB + "/" + (path.contains("/") ? path : "library/" + path);
    }

    /** The last element of the path with its tag or digest. */
    String lastElement() {
        return path.substring(path.lastIndexOf('/') + 1) + mark;
    }

    /** A name as it is written, without tag and digest. */
    static String unmarked(String text) {
        Matcher marks = MARKS.matcher(text);
        return marks.find() ? text.substring(0, marks.start()) : text;
    }
}
