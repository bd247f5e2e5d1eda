package dev.mooring.console.license.signature;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Checks the encoded message inside an RSA-PSS signature (RFC 8017, section 9.1.2) with MGF1 over the same digest. The
 * length of the salt is not agreed upon but recovered from the message, which the JDK's own {@code RSASSA-PSS} cannot
 * do; nor does that one know MD5.
 */
final class PssEncoding {

    private static final int TRAILER = 0xbc;

    private final SignatureHash hash;
    private final byte[] masked;
    private final byte[] proof;

    private PssEncoding(SignatureHash hash, byte[] masked, byte[] proof) {
        this.hash = hash;
        this.masked = masked;
        this.proof = proof;
    }

    /** @param bits how many bits of the encoded message count: one fewer than the key has */
    static boolean holds(SignatureHash hash, byte[] encoded, int bits, byte[] message) {
        int proofLength = hash.digest().getDigestLength();
        int maskedLength = encoded.length - proofLength - 1;
        if (maskedLength < 1 || Byte.toUnsignedInt(encoded[encoded.length - 1]) != TRAILER) {
            return false;
        }
        byte[] masked = Arrays.copyOf(encoded, maskedLength);
        byte[] proof = Arrays.copyOfRange(encoded, maskedLength, maskedLength + proofLength);
        int counted = 0xff >>> (8 * encoded.length - bits);
        boolean clean = (masked[0] & ~counted & 0xff) == 0;
        return clean && new PssEncoding(hash, masked, proof).holds(counted, message);
    }

    private boolean holds(int counted, byte[] message) {
        byte[] block = unmasked();
        block[0] &= (byte) counted;
        int one = 0;
        while (one < block.length && block[one] == 0) {
            one++;
        }
        if (one == block.length || block[one] != 1) {
            return false;
        }
        byte[] salt = Arrays.copyOfRange(block, one + 1, block.length);
        return MessageDigest.isEqual(proof, proofOf(message, salt));
    }

    private byte[] proofOf(byte[] message, byte[] salt) {
        byte[] messageHash = hash.digest().digest(message);
        MessageDigest digest = hash.digest();
        digest.update(new byte[8]);
        digest.update(messageHash);
        return digest.digest(salt);
    }

    /** MGF1: digests of the proof and a counter, one after the other. */
    private byte[] unmasked() {
        byte[] block = masked.clone();
        for (int counter = 0, at = 0; at < block.length; counter++) {
            MessageDigest digest = hash.digest();
            digest.update(proof);
            byte[] mask = digest.digest(ByteBuffer.allocate(4).putInt(counter).array());
            for (int i = 0; i < mask.length && at < block.length; i++, at++) {
                block[at] ^= mask[i];
            }
        }
        return block;
    }
}
