package dev.mooring.k8s.forward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.forward.OpenPorts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedRequestsTest {

    private static final String MARK = "X-Mooring-Forwarded: web:80=9001\r\n";

    private final AtomicReference<OpenPorts> open = new AtomicReference<>(port(9001));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100, 100_000})
    void everyRequestOfAConnectionSaysWhatIsOpen(int piece) {
        String first = "GET / HTTP/1.1\r\nHost: localhost:8800\r\n\r\n";
        String second = "POST /?v-r=uidl HTTP/1.1\r\nContent-Length: 24\r\nHost: localhost:8800\r\n\r\n";
        String body = "GET / HTTP/1.1\r\n\r\n{....}";
        String third = "GET /a HTTP/1.1\r\n\r\n";

        assertThat(sent(first + second + body + third, piece))
                .isEqualTo("GET / HTTP/1.1\r\n" + MARK + "Host: localhost:8800\r\n\r\n"
                        + "POST /?v-r=uidl HTTP/1.1\r\n" + MARK
                        + "Content-Length: 24\r\nHost: localhost:8800\r\n\r\n" + body
                        + "GET /a HTTP/1.1\r\n" + MARK + "\r\n");
    }

    @Test
    void whatIsSaidIsWhatIsOpenAtThatMoment() throws IOException {
        String request = "GET / HTTP/1.1\r\n\r\n";
        MarkedRequests requests = requests(request + request, request.length());
        ByteBuffer read = ByteBuffer.allocate(1000);

        requests.read(read);
        open.set(port(9002));
        requests.read(read);

        assertThat(new String(read.array(), 0, read.position(), StandardCharsets.ISO_8859_1))
                .isEqualTo(saying(9001) + saying(9002));
    }

    private static String saying(int local) {
        return "GET / HTTP/1.1\r\nX-Mooring-Forwarded: web:80=" + local + "\r\n\r\n";
    }

    @Test
    void nobodyElseCanSayIt() {
        assertThat(sent("GET / HTTP/1.1\r\nx-mooring-forwarded: web:80=1\r\nAccept: */*\r\n\r\n", 10))
                .isEqualTo("GET / HTTP/1.1\r\n" + MARK + "Accept: */*\r\n\r\n");
    }

    @Test
    void afterAnUpgradeEverythingPassesAsItIs() {
        String upgrade = "GET /VAADIN/push HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
        String frames = "\u0081\u0005GET / HTTP/1.1\r\n\r\n";

        assertThat(sent(upgrade + frames, 5)).isEqualTo(upgrade.replaceFirst("\r\n", "\r\n" + MARK) + frames);
    }

    @Test
    void aBodyOfUnknownLengthIsNotLookedInto() {
        String request = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
        String body = "12\r\nGET / HTTP/1.1\r\n\r\n\r\n0\r\n\r\n";

        assertThat(sent(request + body, 6)).isEqualTo(request.replaceFirst("\r\n", "\r\n" + MARK) + body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0016\u0003\u0001 a TLS greeting \r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "HELLO\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: cut-off",
                "\r\n\r\n",
                ""
            })
    void whatIsNoRequestPassesAsItIs(String bytes) {
        assertThat(sent(bytes, 4)).isEqualTo(bytes);
    }

    @Test
    void aHeadWithoutEndIsNotKeptForEver() {
        String endless = "GET / HTTP/1.1\r\nA: " + "a".repeat(200_000);

        assertThat(sent(endless, 8_000)).isEqualTo(endless);
    }

    @Test
    void theFirstByteOfWhatIsNoRequestIsNotHeldBack() throws IOException {
        MarkedRequests requests = requests("\u0016\u0003", 1);

        assertThat(requests.read(ByteBuffer.allocate(10))).isEqualTo(1);
    }

    private static OpenPorts port(int local) {
        return new OpenPorts(Map.of(new OpenPorts.Target("web", 80), local));
    }

    private String sent(String bytes, int piece) {
        MarkedRequests requests = requests(bytes, piece);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ByteBuffer part = ByteBuffer.allocate(50);
        try {
            while (requests.read(part.clear()) >= 0) {
                sent.write(part.array(), 0, part.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sent.toString(StandardCharsets.ISO_8859_1);
    }

    private MarkedRequests requests(String bytes, int piece) {
        return new MarkedRequests(Channels.newChannel(new Pieces(bytes, piece)), open::get);
    }

    /** Bytes that arrive little by little. */
    private static final class Pieces extends InputStream {
        private final ByteArrayInputStream bytes;
        private final int piece;

        Pieces(String text, int piece) {
            this.bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
            this.piece = piece;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, Math.min(length, piece));
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
