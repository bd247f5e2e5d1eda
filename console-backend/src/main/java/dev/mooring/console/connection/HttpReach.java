package dev.mooring.console.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One HTTP GET, of which only the status is read. Redirects are not followed and no credentials are sent, also not those
 * that stand in the address.
 *
 * @param endpoint where the address leads
 * @param target path and query; never shown, because it may hold a token
 */
record HttpReach(Endpoint endpoint, boolean secure, String target) implements Reach {

    private static final int LONGEST_STATUS_LINE = 4096;
    private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)? (\\d{3})(?: .*)?");

    /** Empty where the address is not one of http or https with a host. */
    static Optional<HttpReach> of(URI url) {
        String scheme = Optional.ofNullable(url.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(url.getHost()).orElse("").replaceAll("^\\[|\\]$", "");
        if (host.isEmpty() || !(scheme.equals("http") || scheme.equals("https"))) {
            return Optional.empty();
        }
        boolean secure = scheme.equals("https");
        int port = url.getPort() < 0 ? (secure ? 443 : 80) : url.getPort();
        return Optional.of(new HttpReach(new Endpoint(host, port), secure, target(url)));
    }

    private static String target(URI url) {
        URI ascii = URI.create(url.toASCIIString());
        String path = Optional.ofNullable(ascii.getRawPath())
                .filter(text -> !text.isEmpty())
                .orElse("/");
        return Optional.ofNullable(ascii.getRawQuery())
                .map(query -> path + "?" + query)
                .orElse(path);
    }

    @Override
    public Trial over(Socket socket) throws IOException {
        if (!secure) {
            return answered(socket, List.of());
        }
        TlsSession session = TlsSession.over(socket, endpoint);
        Optional<String> distrust = session.distrust();
        return distrust.isPresent()
                ? new Trial(
                        false,
                        endpoint + " was reached, but its certificate is not trusted here: " + distrust.get() + ".",
                        session.facts())
                : answered(session.socket(), session.facts());
    }

    private Trial answered(Socket socket, List<String> facts) throws IOException {
        socket.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        Matcher status = STATUS.matcher(statusLine(socket.getInputStream()));
        if (!status.matches()) {
            return Trial.failed(endpoint + " was reached, but does not speak HTTP. Check the port and the scheme.");
        }
        return judged(Integer.parseInt(status.group(1)), facts);
    }

    private Trial judged(int status, List<String> facts) {
        List<String> all = new ArrayList<>(facts);
        if (status >= 300 && status < 400) {
            all.add("It redirects elsewhere, which was not followed.");
        }
        return status < 500
                ? Trial.reached(endpoint + " answers with HTTP status " + status + ".", all)
                : new Trial(
                        false,
                        endpoint + " answers with HTTP status " + status
                                + ": it runs, but has trouble. Look at its own log.",
                        all);
    }

    private String request() {
        boolean usual = endpoint.port() == (secure ? 443 : 80);
        String host = endpoint.host().contains(":") ? "[" + endpoint.host() + "]" : endpoint.host();
        return "GET " + target + " HTTP/1.1\r\nHost: " + host + (usual ? "" : ":" + endpoint.port())
                + "\r\nUser-Agent: mooring\r\nAccept: */*\r\nConnection: close\r\n\r\n";
    }

    private static String statusLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0 && next != '\n' && line.size() < LONGEST_STATUS_LINE) {
            line.write(next);
            next = in.read();
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    /** Hides path and query. */
    @Override
    public String toString() {
        return "HttpReach[" + endpoint + "]";
    }
}
