package dev.mooring.console.source.registry;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a repository is reached.
 *
 * @param login empty where anybody may read
 * @param certificates PEM texts of the authorities to trust besides the usual ones, empty where there are none
 * @param plainHttp whether to speak without TLS
 */
public record RegistryAccess(
        RegistryAddress address, Optional<RegistryLogin> login, String certificates, boolean plainHttp) {

    public static RegistryAccess anonymous(RegistryAddress address) {
        return new RegistryAccess(address, Optional.empty(), "", false);
    }

    public RegistryAccess withLogin(Optional<RegistryLogin> other) {
        return new RegistryAccess(address, other, certificates, plainHttp);
    }

    /** What is to be said about it before it is used. */
    public List<Finding> objections() {
        List<Finding> objections = new ArrayList<>();
        if (!certificates.isBlank() && !TrustedCertificates.areReadable(certificates)) {
            objections.add(Finding.error(
                    "registry-certificates",
                    "These are no certificates that can be read. Give them as PEM: the text between BEGIN CERTIFICATE and END"
                            + " CERTIFICATE, with these lines.",
                    Place.ofSubject("certificates")));
        }
        if (plainHttp && login.isPresent() && !address.isLoopback()) {
            objections.add(Finding.warning(
                    "registry-password-in-clear",
                    "Without TLS anybody on the way can read the password and exchange what is fetched. Use HTTPS where you can.",
                    Place.ofSubject("plainHttp")));
        }
        return objections;
    }
}
