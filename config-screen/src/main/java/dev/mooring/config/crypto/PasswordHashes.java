package dev.mooring.config.crypto;

import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** Password hashes for files of users. */
public final class PasswordHashes {

    private static final int COST = 10;
    private static final int SALT_BYTES = 16;
    private static final int LONGEST = 72;

    private PasswordHashes() {}

    /** A bcrypt hash of the usual cost; a password that bcrypt would cut is refused. */
    public static String bcrypt(byte[] password, RandomGenerator random) throws KeyRefusedException {
        if (password.length > LONGEST) {
            throw new KeyRefusedException("bcrypt: password length exceeds 72 bytes");
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return OpenBSDBCrypt.generate("2a", password, salt, COST);
    }
}
