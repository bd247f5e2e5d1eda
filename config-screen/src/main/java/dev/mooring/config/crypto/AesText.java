package dev.mooring.config.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Texts encrypted by a password as sprig does it: AES-256 in CBC mode, the password's first 32 bytes as key, a random start in front. */
public final class AesText {

    private static final int KEY_BYTES = 32;
    private static final int BLOCK = 16;

    private AesText() {}

    public static byte[] encrypt(byte[] password, byte[] text, RandomGenerator random) {
        byte[] start = new byte[BLOCK];
        random.nextBytes(start);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, password, start).doFinal(padded(text));
            return ByteBuffer.allocate(BLOCK + encrypted.length)
                    .put(start)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public static byte[] decrypt(byte[] password, byte[] encrypted) throws KeyRefusedException {
        if (encrypted.length < 2 * BLOCK || encrypted.length % BLOCK != 0) {
            throw new KeyRefusedException("the text was not encrypted by encryptAES, or is not complete");
        }
        try {
            byte[] start = Arrays.copyOf(encrypted, BLOCK);
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, password, start).doFinal(encrypted, BLOCK, encrypted.length - BLOCK);
            int length = text.length - (text[text.length - 1] & 0xFF);
            if (length < 0) {
                throw new KeyRefusedException("the password is not the one that the text was encrypted by");
            }
            return Arrays.copyOf(text, length);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Cipher cipher(int mode, byte[] password, byte[] start) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(Arrays.copyOf(password, KEY_BYTES), "AES"), new IvParameterSpec(start));
        return cipher;
    }

    /** PKCS #7. */
    private static byte[] padded(byte[] text) {
        int padding = BLOCK - text.length % BLOCK;
        byte[] padded = Arrays.copyOf(text, text.length + padding);
        Arrays.fill(padded, text.length, padded.length, (byte) padding);
        return padded;
    }
}
