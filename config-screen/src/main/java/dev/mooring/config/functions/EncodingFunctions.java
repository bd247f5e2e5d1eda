package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.Adler32;
import org.jspecify.annotations.Nullable;

/** sprig's base64, checksums and JSON. */
final class EncodingFunctions {

    private EncodingFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .addAll(json())
                .define("b64enc", "string", a -> encode(a.text(0)))
                .define("b64dec", "string", a -> decodeOrSayWhy(a.text(0)))
                .define("sha1sum", "string", a -> digest("SHA-1", a.text(0)))
                .define("sha256sum", "string", a -> digest("SHA-256", a.text(0)))
                .define("sha512sum", "string", a -> digest("SHA-512", a.text(0)))
                .define("adler32sum", "string", a -> adler32(a.text(0)));
    }

    private static FunctionTable json() {
        return new FunctionTable()
                .define("toJson", "any", a -> JsonWriter.SAFE.writeOrNothing(a.any(0)))
                .define("toPrettyJson", "any", a -> JsonWriter.PRETTY.writeOrNothing(a.any(0)))
                .define("toRawJson", "any", a -> JsonWriter.RAW.write(a.any(0)))
                .define("fromJson", "string", a -> read(a.text(0)))
                .define("mustFromJson", "string", a -> JsonReader.read(a.text(0)))
                .define("mustToJson", "any", a -> JsonWriter.SAFE.write(a.any(0)))
                .define("mustToRawJson", "any", a -> JsonWriter.RAW.write(a.any(0)))
                .define("mustToPrettyJson", "any", a -> JsonWriter.PRETTY.write(a.any(0)));
    }

    /** sprig gives nothing for text that is not JSON. */
    private static @Nullable Object read(String text) {
        try {
            return JsonReader.read(text);
        } catch (FunctionException notJson) {
            return null;
        }
    }

    static String encode(String text) {
        return Base64.getEncoder().encodeToString(GoText.bytes(text));
    }

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The text behind base64, with Go's rules: line breaks are skipped, padding is needed. */
    static Optional<String> decode(String base64) {
        String data = base64.replace("\n", "").replace("\r", "");
        if (data.length() % 4 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(GoText.ofBytes(Base64.getDecoder().decode(data)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** sprig's {@code b64dec} puts out Go's error text instead of failing. */
    private static String decodeOrSayWhy(String base64) {
        return decode(base64).orElseGet(() -> "illegal base64 data at input byte " + firstIllegal(base64));
    }

    /** Where Go finds the fault: the wrong character, or the start of a last group that is too short. */
    static int firstIllegal(String base64) {
        int inGroup = 0;
        int groupStart = 0;
        for (int i = 0; i < base64.length(); i++) {
            char c = base64.charAt(i);
            if (c == '\n' || c == '\r') {
                continue;
            }
            if (c == '=') {
                return atPadding(base64, i, inGroup);
            }
            if (!isBase64(c)) {
                return i;
            }
            groupStart = inGroup == 0 ? i : groupStart;
            inGroup = (inGroup + 1) % 4;
        }
        return groupStart;
    }

    private static int atPadding(String base64, int at, int inGroup) {
        boolean second = inGroup == 2 && at + 1 < base64.length() && base64.charAt(at + 1) == '=';
        if (inGroup == 3) {
            return at + 1;
        }
        if (inGroup != 2) {
            return at;
        }
        return second ? at + 2 : at + 1;
    }

    private static boolean isBase64(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '/');
    }

    static String digest(String algorithm, String text) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(GoText.bytes(text));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String adler32(String text) {
        Adler32 sum = new Adler32();
        sum.update(GoText.bytes(text));
        return String.valueOf(sum.getValue());
    }
}
