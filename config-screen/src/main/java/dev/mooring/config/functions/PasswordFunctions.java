package dev.mooring.config.functions;

import dev.mooring.config.crypto.AesText;
import dev.mooring.config.crypto.DerivedPassword;
import dev.mooring.config.crypto.KeyRefusedException;
import dev.mooring.config.crypto.PasswordHashes;
import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoInteger;
import dev.mooring.config.template.GoText;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** sprig's functions on passwords and on texts encrypted by them. */
final class PasswordFunctions {

    private static final int HASH_COST = 25_000;

    private final RandomGenerator random;

    PasswordFunctions(RandomGenerator random) {
        this.random = random;
    }

    FunctionTable table() {
        return new FunctionTable()
                .costly("bcrypt", "string", HASH_COST, a -> bcrypt(a.text(0)))
                .costly("htpasswd", "string string", HASH_COST, a -> htpasswd(a.text(0), a.text(1)))
                .costly("derivePassword", "uint32 string string string string", HASH_COST, PasswordFunctions::derive)
                .define("encryptAES", "string string", a -> encrypt(a.text(0), a.text(1)))
                .define("decryptAES", "string string", a -> decrypt(a.text(0), a.text(1)));
    }

    private String htpasswd(String user, String password) {
        return user.contains(":") ? "invalid username: " + user : user + ":" + bcrypt(password);
    }

    /** sprig puts out what is wrong instead of failing. */
    private String bcrypt(String password) {
        try {
            return PasswordHashes.bcrypt(GoText.bytes(password), random);
        } catch (KeyRefusedException refused) {
            return "failed to encrypt string with bcrypt: " + refused.discreet();
        }
    }

    private static String derive(Arguments arguments) throws FunctionException {
        String kind = arguments.text(1);
        if (!DerivedPassword.knows(kind)) {
            return "cannot find password template " + kind;
        }
        int counter = arguments.any(0) instanceof GoInteger number ? (int) number.bits() : 0;
        return DerivedPassword.of(
                counter,
                kind,
                GoText.bytes(arguments.text(2)),
                GoText.bytes(arguments.text(3)),
                GoText.bytes(arguments.text(4)));
    }

    private String encrypt(String password, String text) {
        if (text.isEmpty()) {
            return "";
        }
        byte[] encrypted = AesText.encrypt(GoText.bytes(password), GoText.bytes(text), random);
        return Base64.getEncoder().encodeToString(encrypted);
    }

    private static String decrypt(String password, String base64) throws FunctionException {
        if (base64.isEmpty()) {
            return "";
        }
        try {
            byte[] encrypted =
                    Base64.getDecoder().decode(base64.replace("\n", "").replace("\r", ""));
            return GoText.ofBytes(AesText.decrypt(GoText.bytes(password), encrypted));
        } catch (IllegalArgumentException noBase64) {
            throw new FunctionException("illegal base64 data at input byte " + EncodingFunctions.firstIllegal(base64));
        } catch (KeyRefusedException refused) {
            throw new FunctionException(refused.discreet());
        }
    }
}
