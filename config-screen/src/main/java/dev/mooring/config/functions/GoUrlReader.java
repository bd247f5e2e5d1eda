package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoText;
import java.util.Locale;
import java.util.OptionalInt;

/** Takes a URL apart, from the fragment at its end to the scheme at its start. A URL may hold a password, so that each message has a form without it. */
final class GoUrlReader {

    private static final String USER_SIGNS = "-._:~!$&'()*+,;=%@";

    private final String text;
    private final String doing;
    private String named;
    private String rest;
    private String scheme = "";
    private String user = "";
    private String host = "";
    private String query = "";
    private String opaque = "";
    private boolean hostOmitted;

    /** @param doing what is told before what is wrong with the URL */
    GoUrlReader(String text, String doing) {
        this.text = text;
        this.doing = doing;
        this.named = text;
        this.rest = text;
    }

    GoUrl read() throws FunctionException {
        String fragment = cutBehind("#");
        named = rest;
        if (rest.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
            throw broken("net/url: invalid control character in URL");
        }
        readScheme();
        query = cutBehind("?");
        if (!scheme.isEmpty() && !rest.startsWith("/")) {
            opaque = rest;
            rest = "";
        } else {
            readAuthority();
        }
        String path = decoded(rest);
        named = text;
        return new GoUrl(scheme, user, host, path, query, decoded(fragment), opaque, hostOmitted);
    }

    private String cutBehind(String mark) {
        int at = rest.indexOf(mark);
        String behind = at < 0 ? "" : rest.substring(at + 1);
        rest = at < 0 ? rest : rest.substring(0, at);
        return behind;
    }

    private void readScheme() throws FunctionException {
        int end = 0;
        while (end < rest.length() && isSchemeSign(rest.charAt(end), end)) {
            end++;
        }
        if (end < rest.length() && rest.charAt(end) == ':') {
            if (end == 0) {
                throw broken("missing protocol scheme");
            }
            scheme = rest.substring(0, end).toLowerCase(Locale.ROOT);
            rest = rest.substring(end + 1);
        }
    }

    private static boolean isSchemeSign(char sign, int at) {
        boolean letter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
        boolean other = (sign >= '0' && sign <= '9') || "+-.".indexOf(sign) >= 0;
        return letter || (at > 0 && other);
    }

    private void readAuthority() throws FunctionException {
        if (!rest.startsWith("/") && rest.split("/", 2)[0].contains(":")) {
            throw broken("first path segment in URL cannot contain colon");
        }
        boolean slashes = rest.startsWith("//") && (!scheme.isEmpty() || !rest.startsWith("///"));
        if (!slashes) {
            hostOmitted = !scheme.isEmpty();
            return;
        }
        int end = rest.indexOf('/', 2);
        String authority = rest.substring(2, end < 0 ? rest.length() : end);
        rest = end < 0 ? "" : rest.substring(end);
        int at = authority.lastIndexOf('@');
        readHost(authority.substring(at + 1));
        if (at >= 0) {
            readUser(authority.substring(0, at));
        }
    }

    private void readUser(String userinfo) throws FunctionException {
        if (!userinfo.chars().allMatch(GoUrlReader::isUserSign)) {
            throw broken("net/url: invalid userinfo");
        }
        int colon = userinfo.indexOf(':');
        if (colon < 0) {
            user = PercentEncoding.USER.encode(decoded(userinfo));
        } else {
            user = PercentEncoding.USER.encode(decoded(userinfo.substring(0, colon))) + ":"
                    + PercentEncoding.USER.encode(decoded(userinfo.substring(colon + 1)));
        }
    }

    private static boolean isUserSign(int sign) {
        return sign < 0x80 && (Character.isLetterOrDigit(sign) || USER_SIGNS.indexOf(sign) >= 0);
    }

    private void readHost(String text) throws FunctionException {
        int bracket = text.lastIndexOf(']');
        if (text.startsWith("[") && bracket < 0) {
            throw broken("missing ']' in host");
        }
        int portAt = text.startsWith("[") ? bracket + 1 : text.lastIndexOf(':');
        if (portAt >= 0 && !GoUrl.isPort(text.substring(portAt))) {
            throw broken("invalid port %s after host", GoText.quote(text.substring(portAt)));
        }
        host = decoded(text);
        OptionalInt wrong = text.chars()
                .filter(c -> c < 0x80 && c != '%' && !PercentEncoding.HOST.isPlain(c))
                .findFirst();
        if (wrong.isPresent()) {
            throw broken("invalid character %s in host name", GoText.quote(Character.toString(wrong.getAsInt())));
        }
    }

    private String decoded(String part) throws FunctionException {
        int wrong = PercentEncoding.firstBrokenEscape(part);
        if (wrong >= 0) {
            String escape = part.substring(wrong, Math.min(part.length(), wrong + 3));
            throw broken("invalid URL escape %s", GoText.quote(escape));
        }
        return PercentEncoding.decode(part);
    }

    private FunctionException broken(String why) {
        return broken(why, "");
    }

    /** @param what the part that is wrong, told where the URL may be shown */
    private FunctionException broken(String why, String what) {
        String full = String.format(Locale.ROOT, why, what);
        String discreet = String.format(Locale.ROOT, why, "").replace("  ", " ").strip();
        return FunctionException.quoting(
                doing + ": parse " + GoText.quote(named) + ": " + full, doing + ": " + discreet);
    }
}
