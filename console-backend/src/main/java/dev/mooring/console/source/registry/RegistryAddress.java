package dev.mooring.console.source.registry;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where releases are kept: {@code registry.example.com:5000/vendor/shop}.
 *
 * @param authority host and, where it is not the usual one, port
 * @param repository the path of the repository, in lower case as the distribution specification wants it
 */
public record RegistryAddress(String authority, String repository) {

    private static final String SCHEME = "oci://";
    private static final String NAME = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
    private static final Pattern FORM =
            Pattern.compile("((?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9a-fA-F:.]+])(?::[0-9]{1,5})?)/("
                    + NAME + "(?:/" + NAME + ")*)");
    private static final int LONGEST = 255;
    private static final Pattern LOOPBACK =
            Pattern.compile("(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1])(?::[0-9]{1,5})?");

    /** Empty where the text is no such address. */
    public static Optional<RegistryAddress> of(String text) {
        String bare = text.strip();
        Matcher parts = FORM.matcher(bare.startsWith(SCHEME) ? bare.substring(SCHEME.length()) : bare);
        return bare.length() <= LONGEST && parts.matches() && isHost(parts.group(1))
                ? Optional.of(new RegistryAddress(parts.group(1), parts.group(2)))
                : Optional.empty();
    }

    /** A word without a dot may be the first part of a repository whose host was forgotten. */
    private static boolean isHost(String authority) {
        return authority.contains(".") || authority.contains(":") || authority.equals("localhost");
    }

    /** What to say about a text that is none. */
    public static Finding malformed(String text) {
        return Finding.error(
                "registry-address",
                "This is not the address of a repository in a registry. Write the host and the path, such as"
                        + " registry.example.com/vendor/shop, the path in lower case.",
                Place.ofSubject(text.isBlank() ? "address" : text.strip()));
    }

    /** Whether the registry is on this machine, where nobody listens in between. */
    public boolean isLoopback() {
        return LOOPBACK.matcher(authority).matches();
    }

    /** Docker Hub answers under another name than the one that people write. */
    String apiAuthority() {
        return authority.equals("docker.io") ? "registry-1.docker.io" : authority;
    }

    @Override
    public String toString() {
        return authority + "/" + repository;
    }
}
