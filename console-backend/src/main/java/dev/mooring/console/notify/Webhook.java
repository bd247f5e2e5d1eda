package dev.mooring.console.notify;

import dev.mooring.config.formats.Addresses;
import java.net.URI;
import java.util.Optional;

/**
 * Where notices are posted to.
 *
 * @param url may hold a token of the receiver's, so it is not written into logs
 * @param key with which each post is signed
 * @param certificates PEM texts of the authorities to trust besides the usual ones, empty where there are none
 */
public record Webhook(String url, String key, String certificates) {

    /** Short keys can be guessed from one signed post. */
    public static final int SHORTEST_KEY = 16;

    private static final int LONGEST_URL = 2000;

    /** Empty where the text is no address of one machine by http or https, or names a login. */
    public static Optional<URI> address(String text) {
        return Addresses.absolute(text.strip())
                .filter(uri -> "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                .filter(uri -> uri.getRawUserInfo() == null && uri.getRawFragment() == null)
                .filter(_ -> text.length() <= LONGEST_URL);
    }

    /** The receiver for people: its host and port. */
    public String host() {
        return address(url).map(URI::getAuthority).orElse("");
    }

    /** Hides path and key. */
    @Override
    public String toString() {
        return "Webhook[" + host() + "]";
    }
}
