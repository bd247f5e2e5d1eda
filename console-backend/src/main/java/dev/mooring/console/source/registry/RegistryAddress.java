package dev.mooring.console.source.registry;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where releases are kept: {@code registry.example.com:5000/vendor/shop}.
 *
 * @param authority host and, where it is not the usual one, port
 * @param repository the path of the repository, in lower case as the distribution specification wants it; empty for the
 *     registry as a whole
 */
public record RegistryAddress(String authority, String repository) {

    private static final String SCHEME = "oci://";
    private static final String NAME = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
    private static final Pattern PATH = Pattern.compile(NAME + "(?:/" + NAME + ")*");
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9a-fA-F:.]+])(?::[0-9]{1,5})?");
    private static final Pattern FORM = Pattern.compile("(" + AUTHORITY + ")/(" + PATH + ")");
    private static final int LONGEST = 255;
    private static final int HIGHEST_PORT = 65_535;
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

    /** Whether a text is a host, with or without a port, that can be told from the first part of a repository. */
    public static boolean isAuthority(String text) {
        return text.length() <= LONGEST && AUTHORITY.matcher(text).matches() && isHost(text);
    }

    /** Whether a text is the path of a repository, or of several below it. */
    public static boolean isRepository(String text) {
        return text.length() <= LONGEST && PATH.matcher(text).matches();
    }

    /** A word without a dot may be the first part of a repository whose host was forgotten. */
    private static boolean isHost(String authority) {
        return (authority.contains(".") || authority.contains(":") || authority.equals("localhost"))
                && canBeAsked(authority);
    }

    private static boolean canBeAsked(String authority) {
        try {
            URI address = URI.create("https://" + authority);
            return address.getHost() != null && address.getPort() <= HIGHEST_PORT;
        } catch (IllegalArgumentException noHost) {
            return false;
        }
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
        return repository.isEmpty() ? authority : authority + "/" + repository;
    }
}
