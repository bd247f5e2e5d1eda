package dev.mooring.console.notify;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By which server mail is sent, and to whom.
 *
 * @param login empty where the server takes mail from this network
 * @param certificates PEM texts of the authorities to trust besides the usual ones, empty where there are none
 */
public record Mail(
        String host,
        int port,
        Security security,
        Optional<Login> login,
        String from,
        List<String> to,
        String certificates) {

    public static final int MOST_RECIPIENTS = 20;

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s@<>,;:\"()\\\\]{1,255}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,253}");

    public Mail {
        to = List.copyOf(to);
    }

    /** How the connection is protected. */
    public enum Security {
        /** TLS from the first byte, usually on port 465. */
        TLS(465, "TLS"),
        /** Begins in the clear and must change to TLS, usually on port 587. */
        STARTTLS(587, "STARTTLS"),
        /** Anybody on the way can read it. */
        NONE(25, "None");

        private final int port;
        private final String words;

        Security(int port, String words) {
            this.port = port;
            this.words = words;
        }

        public int usualPort() {
            return port;
        }

        public String words() {
            return words;
        }
    }

    /** Who sends. */
    public record Login(String user, String password) {
        /** Hides the password. */
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    public static boolean isHost(String text) {
        return HOST.matcher(text).matches();
    }

    /** Whether a password that is stored for one was given for the other. */
    boolean isSameServer(Mail other) {
        return host.equalsIgnoreCase(other.host) && port == other.port && security == other.security;
    }
}
