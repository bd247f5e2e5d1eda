package dev.mooring.config.crypto;

/**
 * A certificate and the private key that belongs to it, both as PEM.
 *
 * @param key never shown: not in messages and not by {@link #toString}
 */
public record KeyedCertificate(String certificate, String key) {

    @Override
    public String toString() {
        return "KeyedCertificate[hidden]";
    }
}
