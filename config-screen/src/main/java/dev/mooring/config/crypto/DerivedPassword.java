package dev.mooring.config.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Passwords by the published Master Password algorithm (version 3): always the same one for the same master password, user,
 * site and counter. A template of letters says which kind of character stands where.
 */
public final class DerivedPassword {

    private static final byte[] SCOPE = "com.lyndir.masterpassword".getBytes(StandardCharsets.US_ASCII);
    private static final int SCRYPT_N = 32_768;
    private static final int SCRYPT_R = 8;
    private static final int SCRYPT_P = 2;
    private static final int KEY_BYTES = 64;
    private static final int SEED_BYTES = 32;

    private static final Map<String, List<String>> TEMPLATES = Map.of(
            "maximum", List.of("anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"),
            "long",
                    List.of(("CvcvnoCvcvCvcv CvcvCvcvnoCvcv CvcvCvcvCvcvno CvccnoCvcvCvcv CvccCvcvnoCvcv CvccCvcvCvcvno"
                                    + " CvcvnoCvccCvcv CvcvCvccnoCvcv CvcvCvccCvcvno CvcvnoCvcvCvcc CvcvCvcvnoCvcc"
                                    + " CvcvCvcvCvccno CvccnoCvccCvcv CvccCvccnoCvcv CvccCvccCvcvno CvcvnoCvccCvcc"
                                    + " CvcvCvccnoCvcc CvcvCvccCvccno CvccnoCvcvCvcc CvccCvcvnoCvcc CvccCvcvCvccno")
                            .split(" ")),
            "medium", List.of("CvcnoCvc", "CvcCvcno"),
            "short", List.of("Cvcn"),
            "basic", List.of("aaanaaan", "aannaaan", "aaannaaa"),
            "pin", List.of("nnnn"));

    private static final String UPPER = "AEIOUBCDFGHJKLMNPQRSTVWXYZ";
    private static final String LETTERS = "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";

    private static final Map<Character, String> CHARACTERS = Map.of(
            'V', "AEIOU",
            'C', "BCDFGHJKLMNPQRSTVWXYZ",
            'v', "aeiou",
            'c', "bcdfghjklmnpqrstvwxyz",
            'A', UPPER,
            'a', LETTERS,
            'n', "0123456789",
            'o', "@&%?,=[]_:-+*$#!'^~;()/.",
            'x', LETTERS + "0123456789!@#$%^&*()");

    private DerivedPassword() {}

    /** Whether there are passwords of this kind. */
    public static boolean knows(String kind) {
        return TEMPLATES.containsKey(kind);
    }

    /**
     * @param counter unsigned
     * @param kind one that {@link #knows knows}
     */
    public static String of(int counter, String kind, byte[] master, byte[] user, byte[] site) {
        byte[] key = SCrypt.generate(master, salt(user), SCRYPT_N, SCRYPT_R, SCRYPT_P, KEY_BYTES);
        byte[] seed = seed(key, site, counter);
        List<String> templates = TEMPLATES.getOrDefault(kind, List.of());
        String template = templates.get((seed[0] & 0xFF) % templates.size());
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            String characters = CHARACTERS.getOrDefault(template.charAt(i), "");
            password.append(characters.charAt((seed[i + 1] & 0xFF) % characters.length()));
        }
        return password.toString();
    }

    private static byte[] salt(byte[] user) {
        return ByteBuffer.allocate(SCOPE.length + Integer.BYTES + user.length)
                .put(SCOPE)
                .putInt(user.length)
                .put(user)
                .array();
    }

    private static byte[] seed(byte[] key, byte[] site, int counter) {
        byte[] text = ByteBuffer.allocate(SCOPE.length + 2 * Integer.BYTES + site.length)
                .put(SCOPE)
                .putInt(site.length)
                .put(site)
                .putInt(counter)
                .array();
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(key));
        mac.update(text, 0, text.length);
        byte[] seed = new byte[SEED_BYTES];
        mac.doFinal(seed, 0);
        return seed;
    }
}
