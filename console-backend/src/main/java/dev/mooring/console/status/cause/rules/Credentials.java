package dev.mooring.console.status.cause.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of log lines what looks like a password, token or key; what does not look like one cannot be known. */
final class Credentials {

    private static final String HIDDEN = "(hidden)";

    /** Longer lines are cut first, so that no line takes long. */
    private static final int LONGEST = 4000;

    private static final List<Pattern> LOOKS = List.of(
            Pattern.compile(
                    "(?i)([a-z0-9_.-]{0,40}(?:password|passwd|passphrase|secret|token|api[-_]?key|access[-_]?key"
                            + "|private[-_]?key|credentials?)[a-z0-9_.-]{0,40}[\"']?\\s{0,3}[:=]\\s{0,3})"
                            + "(\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+'|[^\\s,;&}\\])]++)"),
            Pattern.compile("(?i)(\\b(?:bearer|basic)\\s+)([a-z0-9._~+/=-]{8,}+)"),
            Pattern.compile("(://[^\\s/:@]{0,200}:)([^\\s@]{1,200}+)(?=@)"),
            Pattern.compile("()(\\beyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]++\\.?[A-Za-z0-9_-]*+)"),
            Pattern.compile("()(^\\s{0,8}[A-Za-z0-9+/=]{40,}+\\s*$)"),
            Pattern.compile("()(\\b(?:AKIA|ASIA|ghp_|gho_|glpat-|xox[abp]-)[A-Za-z0-9_-]{10,}+)"));

    private Credentials() {}

    static List<String> hidden(List<String> lines) {
        List<String> shown = new ArrayList<>();
        boolean inKey = false;
        for (String line : lines) {
            boolean begins = line.contains("-----BEGIN ") && line.contains("PRIVATE KEY");
            inKey |= begins;
            shown.add(inKey ? HIDDEN : hidden(line));
            inKey &= !line.contains("-----END ");
        }
        return shown;
    }

    /** Of a text of several lines. */
    static String hiddenIn(String text) {
        return String.join("\n", hidden(text.lines().toList()));
    }

    static String hidden(String line) {
        String text = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        for (Pattern look : LOOKS) {
            text = look.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + HIDDEN));
        }
        return text;
    }
}
