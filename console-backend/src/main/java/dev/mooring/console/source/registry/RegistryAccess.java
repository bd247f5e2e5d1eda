package dev.mooring.console.source.registry;

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
}
