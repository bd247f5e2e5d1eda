package dev.mooring.config.formats;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** As much of DER as it takes to wrap the older forms of private keys into PKCS #8, which Java reads. */
final class Der {

    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;
    private static final int SEQUENCE = 0x30;

    /** Where an EC key names its curve (RFC 5915). */
    private static final int PARAMETERS = 0xA0;

    private static final byte[] VERSION = {INTEGER, 1, 0};
    private static final byte[] RSA = {
        0x06, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 1, 1, 0x05, 0
    };
    private static final byte[] EC = {0x06, 7, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 2, 1};

    private Der() {}

    /** PKCS #1 into PKCS #8. */
    static byte[] pkcs8OfRsa(byte[] pkcs1) {
        return element(SEQUENCE, VERSION, element(SEQUENCE, RSA), element(OCTETS, pkcs1));
    }

    /** SEC 1 into PKCS #8; empty where the key does not name its curve. */
    static Optional<byte[]> pkcs8OfEc(byte[] sec1) {
        return curve(sec1)
                .map(curve -> element(SEQUENCE, VERSION, element(SEQUENCE, EC, curve), element(OCTETS, sec1)));
    }

    private static Optional<byte[]> curve(byte[] sec1) {
        int at = sec1.length > 2 && sec1[0] == SEQUENCE ? contentOf(sec1, 0) : sec1.length;
        while (at + 1 < sec1.length) {
            int content = contentOf(sec1, at);
            int end = content + lengthOf(sec1, at);
            if (end < content || end > sec1.length) {
                return Optional.empty();
            }
            if ((sec1[at] & 0xFF) == PARAMETERS) {
                return Optional.of(java.util.Arrays.copyOfRange(sec1, content, end));
            }
            at = end;
        }
        return Optional.empty();
    }

    private static int contentOf(byte[] der, int at) {
        int first = der[at + 1] & 0xFF;
        return at + 2 + (first < 0x80 ? 0 : first - 0x80);
    }

    private static int lengthOf(byte[] der, int at) {
        int first = der[at + 1] & 0xFF;
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = at + 2; i < Math.min(der.length, contentOf(der, at)); i++) {
            length = (length << 8) | (der[i] & 0xFF);
        }
        return length;
    }

    private static byte[] element(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        whole.writeBytes(length(content.size()));
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }

    private static byte[] length(int length) {
        return length < 0x80
                ? new byte[] {(byte) length}
                : new byte[] {(byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length};
    }
}
