package dev.mooring.config.crypto;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.GeneralName;

/** An IP address as the bytes that certificates hold; nothing is looked up. */
final class IpAddress {

    private static final Pattern V4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]{2,}(:\\d{1,3}(\\.\\d{1,3}){3})?");
    private static final int V4_BYTES = 4;
    private static final int V6_BYTES = 16;

    private IpAddress() {}

    static byte[] bytes(String text) throws KeyRefusedException {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            throw malformed(text);
        }
        try {
            GeneralName name = new GeneralName(GeneralName.iPAddress, text);
            byte[] bytes = ASN1OctetString.getInstance(name.getName()).getOctets();
            if (bytes.length != V4_BYTES && bytes.length != V6_BYTES) {
                throw malformed(text);
            }
            return isMapped(bytes) ? Arrays.copyOfRange(bytes, V6_BYTES - V4_BYTES, V6_BYTES) : bytes;
        } catch (IllegalArgumentException noAddress) {
            throw malformed(text);
        }
    }

    /** An IPv4 address within IPv6 is written as the former. */
    private static boolean isMapped(byte[] bytes) {
        byte[] mapped = new byte[V6_BYTES];
        mapped[10] = (byte) 0xFF;
        mapped[11] = (byte) 0xFF;
        int prefix = V6_BYTES - V4_BYTES;
        return bytes.length == V6_BYTES && Arrays.equals(bytes, 0, prefix, mapped, 0, prefix);
    }

    private static KeyRefusedException malformed(String text) {
        return KeyRefusedException.about("error parsing ip", text);
    }
}
