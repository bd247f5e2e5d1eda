package dev.mooring.k8s.forward;

import dev.mooring.console.forward.OpenPorts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a browser sends to the console, with the ports that are open on this machine said in each request. Everything but the head of
 * a request passes as it is. What is not HTTP/1, a body of unknown length, and all that follows an upgrade is not looked into:
 * then nothing is said, which leaves the console with the ports that the vendor names.
 */
final class MarkedRequests implements ReadableByteChannel {

    private static final byte[] NOTHING = {};
    private static final int CHUNK = 16 * 1024;
    private static final int LARGEST_HEAD = 64 * 1024;
    private static final String LINE_END = "\r\n";
    private static final String END = LINE_END + LINE_END;
    private static final Pattern REQUEST_LINE = Pattern.compile("[A-Z]{1,20} \\S+ HTTP/1\\.[01]");
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length:\\s*([0-9]{1,18})\\s*");
    private static final Pattern UNMEASURED = Pattern.compile("(?is)(transfer-encoding|upgrade):.*");
    private static final Pattern MARK = Pattern.compile("(?is)" + OpenPorts.HEADER + "\\s*:.*");

    private final ReadableByteChannel browser;
    private final Supplier<OpenPorts> ports;
    private final ByteBuffer received = ByteBuffer.allocate(CHUNK);
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private ByteBuffer ready = ByteBuffer.allocate(0);
    private int matched;
    private long bodyLeft;
    private boolean asItIs;

    /** @param ports asked with each request */
    MarkedRequests(ReadableByteChannel browser, Supplier<OpenPorts> ports) {
        this.browser = browser;
        this.ports = ports;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        while (!ready.hasRemaining()) {
            received.clear();
            if (browser.read(received) >= 0) {
                ready = ByteBuffer.wrap(passed(received.flip()));
            } else if (head.size() > 0) {
                ready = ByteBuffer.wrap(headAsItIs());
            } else {
                return -1;
            }
        }
        int length = Math.min(into.remaining(), ready.remaining());
        into.put(into.position(), ready, ready.position(), length);
        into.position(into.position() + length);
        ready.position(ready.position() + length);
        return length;
    }

    private byte[] passed(ByteBuffer bytes) {
        ByteArrayOutputStream passed = new ByteArrayOutputStream(bytes.remaining());
        while (bytes.hasRemaining()) {
            if (asItIs || bodyLeft > 0) {
                body(bytes, passed);
            } else {
                passed.writeBytes(ofHead(bytes.get()));
            }
        }
        return passed.toByteArray();
    }

    private void body(ByteBuffer bytes, ByteArrayOutputStream passed) {
        byte[] part = new byte[asItIs ? bytes.remaining() : (int) Math.min(bodyLeft, bytes.remaining())];
        bytes.get(part);
        passed.writeBytes(part);
        bodyLeft -= asItIs ? 0 : part.length;
    }

    /** Held back until the head is whole; what does not begin like one is not. */
    private byte[] ofHead(byte next) {
        head.write(next);
        matched = next == END.charAt(matched) ? matched + 1 : next == END.charAt(0) ? 1 : 0;
        if (matched == END.length()) {
            return marked();
        }
        asItIs = head.size() > LARGEST_HEAD || (head.size() == 1 && !isCapital(next));
        return asItIs ? headAsItIs() : NOTHING;
    }

    private static boolean isCapital(byte letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private byte[] headAsItIs() {
        byte[] bytes = head.toByteArray();
        head.reset();
        matched = 0;
        return bytes;
    }

    private byte[] marked() {
        String text = new String(headAsItIs(), StandardCharsets.ISO_8859_1);
        List<String> lines =
                List.of(text.substring(0, text.length() - END.length()).split(LINE_END, -1));
        if (!REQUEST_LINE.matcher(lines.getFirst()).matches()) {
            asItIs = true;
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
        List<String> fields = lines.subList(1, lines.size());
        fields.forEach(this::learn);
        String mark = OpenPorts.HEADER + ": " + ports.get().header();
        return Stream.of(Stream.of(lines.getFirst(), mark), fields.stream().filter(MarkedRequests::isNoMark))
                .flatMap(part -> part)
                .collect(Collectors.joining(LINE_END, "", END))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What follows the head. */
    private void learn(String field) {
        Matcher length = LENGTH.matcher(field);
        if (length.matches()) {
            bodyLeft = Long.parseLong(length.group(1));
        }
        asItIs |= UNMEASURED.matcher(field).matches();
    }

    /** Only this machine says what is open on it. */
    private static boolean isNoMark(String field) {
        return !MARK.matcher(field).matches();
    }

    @Override
    public boolean isOpen() {
        return browser.isOpen();
    }

    @Override
    public void close() throws IOException {
        browser.close();
    }
}
