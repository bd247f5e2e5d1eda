package dev.mooring.config.values;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that a KOTS installation encrypts passwords with (AES-192-GCM), for reading its files. KOTS writes a fresh nonce
 * before each ciphertext; earlier it used one nonce for all of them, which is kept with the key. Both are read.
 */
public final class KotsKeys {

    /** No key is known: nothing can be decrypted. */
    public static final KotsKeys NONE = new KotsKeys(List.of());

    private static final int KEY_BYTES = 24;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final List<Key> keys;

    /** Bytes by value; never changed. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Key(SecretKey secret, byte[] nonce) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key(SecretKey otherSecret, byte[] otherNonce)
                    && secret.equals(otherSecret)
                    && Arrays.equals(nonce, otherNonce);
        }

        @Override
        public int hashCode() {
            return 31 * secret.hashCode() + Arrays.hashCode(nonce);
        }

        @Override
        public String toString() {
            return "Key[hidden]";
        }
    }

    private KotsKeys(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Keys as KOTS keeps them: base64 of 24 bytes of key and 12 bytes of nonce.
     *
     * @return empty where one of them is no such key
     */
    public static Optional<KotsKeys> of(Collection<String> written) {
        List<Key> keys = new ArrayList<>();
        for (String text : written) {
            Optional<byte[]> material = decoded(text.strip()).filter(bytes -> bytes.length == KEY_BYTES + NONCE_BYTES);
            if (material.isEmpty()) {
                return Optional.empty();
            }
            byte[] bytes = material.get();
            keys.add(new Key(
                    new SecretKeySpec(bytes, 0, KEY_BYTES, "AES"), Arrays.copyOfRange(bytes, KEY_BYTES, bytes.length)));
        }
        return Optional.of(new KotsKeys(keys));
    }

    /** The password, where one of the keys fits: GCM tells a fitting key from any other. */
    public Optional<String> decrypt(String base64) {
        return decoded(base64).flatMap(this::decrypt);
    }

    private Optional<String> decrypt(byte[] encrypted) {
        return keys.stream()
                .flatMap(key -> prefixed(key, encrypted).or(() -> legacy(key, encrypted)).stream())
                .findFirst();
    }

    private static Optional<String> prefixed(Key key, byte[] encrypted) {
        return encrypted.length < NONCE_BYTES + TAG_BYTES
                ? Optional.empty()
                : opened(key.secret(), Arrays.copyOf(encrypted, NONCE_BYTES), encrypted, NONCE_BYTES);
    }

    private static Optional<String> legacy(Key key, byte[] encrypted) {
        return encrypted.length < TAG_BYTES ? Optional.empty() : opened(key.secret(), key.nonce(), encrypted, 0);
    }

    private static Optional<String> opened(SecretKey key, byte[] nonce, byte[] encrypted, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
            byte[] plain = cipher.doFinal(encrypted, from, encrypted.length - from);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(plain))
                    .toString());
        } catch (GeneralSecurityException | CharacterCodingException anotherKey) {
            return Optional.empty();
        }
    }

    /** Whether a text has the form of what KOTS encrypts. A password may have it too, by chance. */
    static boolean looksEncrypted(String text) {
        return decoded(text).filter(bytes -> bytes.length >= TAG_BYTES).isPresent();
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return base64.length() % 4 == 0 ? Optional.of(Base64.getDecoder().decode(base64)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Hides the keys. */
    @Override
    public String toString() {
        return "KotsKeys[" + keys.size() + "]";
    }
}
