package dev.mooring.config.formats;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * One block of a PEM text.
 *
 * @param label such as {@code CERTIFICATE}
 * @param content decoded; empty where it is not base64, or where headers say that it is encrypted
 */
record Pem(String label, Optional<byte[]> content) {

    /** Far more than any chain or key needs. */
    static final int LONGEST = 1024 * 1024;

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";

    /** The blocks that have an end; whatever stands between them is left out. */
    static List<Pem> blocks(String text) {
        List<Pem> blocks = new ArrayList<>();
        int at = text.indexOf(BEGIN);
        while (at >= 0) {
            int labelEnd = text.indexOf(DASHES, at + BEGIN.length());
            int end = labelEnd < 0 ? -1 : text.indexOf(END, labelEnd);
            if (end < 0) {
                break;
            }
            String label = text.substring(at + BEGIN.length(), labelEnd);
            blocks.add(new Pem(label, decoded(text.substring(labelEnd + DASHES.length(), end))));
            at = text.indexOf(BEGIN, end);
        }
        return blocks;
    }

    private static Optional<byte[]> decoded(String body) {
        try {
            return Optional.of(Base64.getDecoder().decode(body.replaceAll("\\s", "")));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    boolean isPrivateKey() {
        return label.endsWith("PRIVATE KEY");
    }

    /** Hides the content: it may be a key. */
    @Override
    public String toString() {
        return "Pem[" + label + "]";
    }
}
