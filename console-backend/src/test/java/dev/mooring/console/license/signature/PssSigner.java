package dev.mooring.console.license.signature;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import java.util.Base64;

/** Signs with RSA-PSS over MD5 too, which the JDK does not offer. The other direction is checked against Go's. */
public final class PssSigner {

    private final KeyPair pair;

    private PssSigner(KeyPair pair) {
        this.pair = pair;
    }

    public static PssSigner ofBits(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return new PssSigner(generator.generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String pem() {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }

    public KeyPair pair() {
        return pair;
    }

    /** With a salt as long as the digest, as licenses have it. */
    public byte[] sign(byte[] message, SignatureHash hash) {
        return sign(message, hash, hash.digest().getDigestLength());
    }

    public byte[] sign(byte[] message, SignatureHash hash, int saltLength) {
        RSAPrivateKey key = (RSAPrivateKey) pair.getPrivate();
        BigInteger number = new BigInteger(
                        1, encoded(message, hash, saltLength, key.getModulus().bitLength() - 1))
                .modPow(key.getPrivateExponent(), key.getModulus());
        byte[] bytes = number.toByteArray();
        byte[] signature = new byte[(key.getModulus().bitLength() + 7) / 8];
        int used = Math.min(bytes.length, signature.length);
        System.arraycopy(bytes, bytes.length - used, signature, signature.length - used, used);
        return signature;
    }

    private static byte[] encoded(byte[] message, SignatureHash hash, int saltLength, int bits) {
        byte[] salt = new byte[saltLength];
        Arrays.fill(salt, (byte) 7);
        MessageDigest digest = hash.digest();
        digest.update(new byte[8]);
        digest.update(hash.digest().digest(message));
        byte[] proof = digest.digest(salt);
        byte[] encoded = new byte[(bits + 7) / 8];
        int masked = encoded.length - proof.length - 1;
        encoded[masked - saltLength - 1] = 1;
        System.arraycopy(salt, 0, encoded, masked - saltLength, saltLength);
        mask(encoded, masked, proof, hash);
        encoded[0] &= (byte) (0xff >>> (8 * encoded.length - bits));
        System.arraycopy(proof, 0, encoded, masked, proof.length);
        encoded[encoded.length - 1] = (byte) 0xbc;
        return encoded;
    }

    private static void mask(byte[] block, int length, byte[] seed, SignatureHash hash) {
        for (int i = 0; i < length; i++) {
            int size = hash.digest().getDigestLength();
            MessageDigest digest = hash.digest();
            digest.update(seed);
            block[i] ^= digest.digest(ByteBuffer.allocate(4).putInt(i / size).array())[i % size];
        }
    }
}
