package dev.mooring.console.license.signature;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;

/** A public RSA key of a size that neither is a toy nor keeps the console busy. */
public record RsaKey(BigInteger modulus, BigInteger exponent) {

    private static final int FEWEST_BITS = 1024;
    private static final int MOST_BITS = 8192;
    private static final int MOST_EXPONENT_BITS = 31;
    private static final int LONGEST_PEM = 16 * 1024;
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    /** Reads the first {@code PUBLIC KEY} block; empty where there is none, or another kind or size of key in it. */
    public static Optional<RsaKey> ofPem(String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END, Math.max(begin, 0));
        if (begin < 0 || end < 0 || pem.length() > LONGEST_PEM) {
            return Optional.empty();
        }
        return Encoded.base64(pem.substring(begin + BEGIN.length(), end)).flatMap(RsaKey::ofDer);
    }

    private static Optional<RsaKey> ofDer(byte[] der) {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)) instanceof RSAPublicKey key
                    ? Optional.of(new RsaKey(key.getModulus(), key.getPublicExponent()))
                            .filter(RsaKey::isSound)
                    : Optional.empty();
        } catch (InvalidKeySpecException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    private boolean isSound() {
        int bits = modulus.bitLength();
        return bits >= FEWEST_BITS
                && bits <= MOST_BITS
                && exponent.bitLength() <= MOST_EXPONENT_BITS
                && exponent.compareTo(BigInteger.TWO) > 0
                && exponent.testBit(0);
    }

    /** Whether the owner of this key signed the message with RSA-PSS, whatever the length of the salt. */
    public boolean verifies(byte[] message, byte[] signature, SignatureHash hash) {
        BigInteger number = new BigInteger(1, signature);
        if (signature.length != bytes(modulus.bitLength()) || number.compareTo(modulus) >= 0) {
            return false;
        }
        int bits = modulus.bitLength() - 1;
        return padded(number.modPow(exponent, modulus), bytes(bits))
                .filter(encoded -> PssEncoding.holds(hash, encoded, bits, message))
                .isPresent();
    }

    private static int bytes(int bits) {
        return (bits + 7) / 8;
    }

    /** Big-endian in exactly so many bytes; empty where the number is larger. */
    private static Optional<byte[]> padded(BigInteger number, int length) {
        byte[] signed = number.toByteArray();
        int sign = signed.length > 1 && signed[0] == 0 ? 1 : 0;
        int used = signed.length - sign;
        if (used > length) {
            return Optional.empty();
        }
        byte[] padded = new byte[length];
        System.arraycopy(signed, sign, padded, length - used, used);
        return Optional.of(padded);
    }
}
