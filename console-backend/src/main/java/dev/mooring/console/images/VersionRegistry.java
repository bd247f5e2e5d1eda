package dev.mooring.console.images;

import dev.mooring.config.functions.RegistryInfo;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The registry that a version was made with. Part of the version, so it has no password: only a mark, by which another
 * password shows.
 *
 * @param origin why it is this one
 * @param host empty where images come from where the vendor says
 * @param user empty where there is no login
 * @param secret the name of the Secret that the login was read from; empty where it was typed in
 * @param mark a digest of the login under a key that the application has for this; empty where there is no login
 */
public record VersionRegistry(
        Origin origin, String host, String namespace, String user, Optional<String> secret, String mark) {

    private static final String ALGORITHM = "HmacSHA256";

    /** Who said so. */
    public enum Origin {
        /** The console's own settings. */
        CONSOLE,
        /** An admin, for this application. */
        SETTING
    }

    /** @param key of the application's; not used where there is no login */
    public static VersionRegistry of(RegistryInfo registry, RegistrySetting setting, String key) {
        Origin origin = setting.kind() == RegistrySetting.Kind.CONSOLE ? Origin.CONSOLE : Origin.SETTING;
        Optional<String> secret =
                setting instanceof RegistrySetting.Own own && own.login() instanceof PullLogin.InSecret(String name)
                        ? Optional.of(name)
                        : Optional.empty();
        return new VersionRegistry(
                origin, registry.host(), registry.namespace(), registry.user(), secret, mark(registry, key));
    }

    private static String mark(RegistryInfo registry, String key) {
        if (registry.user().isEmpty()) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            String login = String.join("\0", registry.host(), registry.user(), registry.password());
            return HexFormat.of().formatHex(mac.doFinal(login.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Whether images come from a registry of the customer's own. */
    public boolean isThere() {
        return !host.isEmpty();
    }

    public PullLogin.Kind login() {
        if (user.isEmpty()) {
            return PullLogin.Kind.NONE;
        }
        return secret.isPresent() ? PullLogin.Kind.SECRET : PullLogin.Kind.TYPED;
    }

    /** Whether both give the same manifests. Who said so, and where the login is kept, makes no difference. */
    public boolean givesTheSameAs(VersionRegistry other) {
        return host.equals(other.host)
                && namespace.equals(other.namespace)
                && user.equals(other.user)
                && mark.equals(other.mark);
    }

    /** What templates see of it. */
    public RegistryInfo info(String password) {
        return new RegistryInfo(host, namespace, user, password);
    }

    /** Where images come from, as the end of a sentence for people. */
    public String words() {
        if (!isThere()) {
            return "where the vendor says";
        }
        String address = namespace.isEmpty() ? host : host + "/" + namespace;
        return switch (login()) {
            case NONE -> address + ", without a login";
            case TYPED -> address + ", signed in as " + user;
            case SECRET -> address + ", signed in as " + user + " (Secret " + secret.orElse("") + ")";
        };
    }
}
