package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;

/**
 * A URL in its parts, read and written as Go's {@code net/url} does, which is more lenient than {@code java.net.URI}.
 *
 * @param user decoded name and, behind a colon, password, both encoded again; empty where there is none
 * @param opaque what follows the scheme where that is no path, as in {@code mailto:a@b}
 * @param query as it is written
 * @param hostOmitted whether a path follows the scheme without slashes for a host, as in {@code file:/etc}
 */
record GoUrl(
        String scheme,
        String user,
        String host,
        String path,
        String query,
        String fragment,
        String opaque,
        boolean hostOmitted) {

    /** @param doing what is told before what is wrong with the URL */
    static GoUrl read(String text, String doing) throws FunctionException {
        return new GoUrlReader(text, doing).read();
    }

    /** The host without port and brackets. */
    String hostname() {
        int bracket = host.indexOf(']');
        if (host.startsWith("[") && bracket > 0) {
            return host.substring(1, bracket);
        }
        int colon = host.lastIndexOf(':');
        return colon >= 0 && isPort(host.substring(colon)) ? host.substring(0, colon) : host;
    }

    /** Nothing, or a colon and digits. */
    static boolean isPort(String text) {
        return text.isEmpty() || (text.charAt(0) == ':' && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9'));
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(scheme.isEmpty() ? "" : scheme + ":");
        if (!opaque.isEmpty()) {
            out.append(opaque);
        } else {
            authority(out);
            path(out);
        }
        out.append(query.isEmpty() ? "" : "?" + query);
        out.append(fragment.isEmpty() ? "" : "#" + PercentEncoding.FRAGMENT.encode(fragment));
        return out.toString();
    }

    private void authority(StringBuilder out) {
        boolean named = !host.isEmpty() || !user.isEmpty();
        boolean slashes = !scheme.isEmpty() && !path.isEmpty() && !hostOmitted;
        if (named || slashes) {
            out.append("//").append(user.isEmpty() ? "" : user + "@").append(PercentEncoding.HOST.encode(host));
        }
    }

    private void path(StringBuilder out) {
        String encoded = path.equals("*") ? path : PercentEncoding.PATH.encode(path);
        String first = encoded.split("/", 2)[0];
        if (!encoded.startsWith("/") && !encoded.isEmpty() && !host.isEmpty()) {
            out.append('/');
        } else if (out.isEmpty() && first.contains(":")) {
            out.append("./");
        }
        out.append(encoded);
    }
}
