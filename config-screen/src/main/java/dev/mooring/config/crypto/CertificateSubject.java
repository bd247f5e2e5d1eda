package dev.mooring.config.crypto;

import java.util.List;

/**
 * Whom a certificate is for.
 *
 * @param addresses IP addresses that it is valid for
 * @param names DNS names that it is valid for
 * @param days how long it is valid from now on
 */
public record CertificateSubject(String commonName, List<String> addresses, List<String> names, int days) {

    public CertificateSubject {
        addresses = List.copyOf(addresses);
        names = List.copyOf(names);
    }

    /** An authority has no addresses. */
    public static CertificateSubject authority(String commonName, int days) {
        return new CertificateSubject(commonName, List.of(), List.of(), days);
    }
}
