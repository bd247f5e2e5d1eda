package dev.mooring.console.images;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.object.OwnSecrets;
import dev.mooring.console.source.registry.RegistryAccess;
import dev.mooring.console.source.registry.RegistryAddress;
import dev.mooring.console.source.registry.RegistryLogin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The setting as an admin or a script writes it, not looked at yet. What the chosen kinds do not need is not looked at.
 *
 * @param password empty keeps the one that is stored, for the same registry and user
 * @param secret the name of a Secret in the console's namespace
 * @param certificates PEM, empty where the usual authorities do
 */
public record RegistryRequest(
        RegistrySetting.Kind source,
        String host,
        String namespace,
        PullLogin.Kind login,
        String username,
        String password,
        String secret,
        String certificates,
        boolean plainHttp) {

    private static final int LONGEST_NAMESPACE = 200;
    private static final int LONGEST_USER = 255;
    private static final int LONGEST_PASSWORD = 16 * 1024;
    private static final int LONGEST_CERTIFICATES = 64 * 1024;
    private static final Pattern SECRET = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?");
    private static final Pattern UNPRINTED = Pattern.compile("\\p{Cntrl}");

    /** What came of looking at a request: a setting, or why it cannot be. */
    public record Reading(Optional<RegistrySetting> setting, List<Finding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /** A request that would change nothing. */
    public static RegistryRequest of(RegistrySetting setting) {
        RegistryRequest bare = new RegistryRequest(setting.kind(), "", "", PullLogin.Kind.NONE, "", "", "", "", false);
        return setting instanceof RegistrySetting.Own own ? bare.with(own) : bare;
    }

    private RegistryRequest with(RegistrySetting.Own own) {
        return new RegistryRequest(
                source,
                own.host(),
                own.namespace(),
                own.login().kind(),
                own.login() instanceof PullLogin.Typed typed ? typed.user() : "",
                "",
                own.login() instanceof PullLogin.InSecret(String name) ? name : "",
                own.certificates(),
                own.plainHttp());
    }

    /** @param present what is stored: its password stays where none is given */
    public Reading read(RegistrySetting present) {
        List<Finding> findings = new ArrayList<>();
        RegistrySetting setting =
                switch (source) {
                    case CONSOLE -> new RegistrySetting.ConsoleDefault();
                    case OFF -> new RegistrySetting.Off();
                    case OWN -> own(present, findings);
                };
        return new Reading(Optional.of(setting).filter(_ -> !Finding.anyError(findings)), findings);
    }

    private RegistrySetting own(RegistrySetting present, List<Finding> findings) {
        String where = host.strip();
        if (!RegistryAddress.isAuthority(where)) {
            findings.add(error(
                    "registry-host",
                    "This is not the host of a registry. Write its name, with the port where it is not the usual one, such as"
                            + " registry.example.com:5000; no https:// before it, and no path.",
                    "host"));
        }
        String path = namespace.strip().replaceAll("^/+|/+$", "");
        if (!path.isEmpty() && (path.length() > LONGEST_NAMESPACE || !RegistryAddress.isRepository(path))) {
            findings.add(error(
                    "registry-namespace",
                    "This is not a path in a registry. Write the part of the images' names between host and name, in lower"
                            + " case, such as team/shop, or leave it empty.",
                    "namespace"));
        }
        RegistrySetting.Own own =
                new RegistrySetting.Own(where, path, login(where, present, findings), pem(findings), plainHttp);
        findings.addAll(access(own).objections());
        return own;
    }

    private String pem(List<Finding> findings) {
        if (certificates.length() > LONGEST_CERTIFICATES) {
            findings.add(error(
                    "registry-certificates",
                    "These are more certificates than 64 KiB hold. Give only those of the authorities that sign the"
                            + " registry's.",
                    "certificates"));
            return "";
        }
        return certificates.strip();
    }

    private RegistryAccess access(RegistrySetting.Own own) {
        Optional<RegistryLogin> shown =
                own.login() instanceof PullLogin.None ? Optional.empty() : Optional.of(new RegistryLogin(username, ""));
        return new RegistryAccess(
                new RegistryAddress(own.host(), own.namespace()), shown, own.certificates(), own.plainHttp());
    }

    private PullLogin login(String where, RegistrySetting present, List<Finding> findings) {
        return switch (login) {
            case NONE -> new PullLogin.None();
            case TYPED -> typed(where, present, findings);
            case SECRET -> inSecret(findings);
        };
    }

    private PullLogin typed(String where, RegistrySetting present, List<Finding> findings) {
        String user = username.strip();
        if (user.isEmpty()
                || user.length() > LONGEST_USER
                || user.contains(":")
                || UNPRINTED.matcher(user).find()) {
            findings.add(error(
                    "registry-user",
                    "Give the user name: at most 255 characters, without a colon, which ends it on the way to the registry.",
                    "username"));
        }
        String known = password.isEmpty() ? stored(where, user, present) : password;
        if (known.isEmpty() || known.length() > LONGEST_PASSWORD) {
            findings.add(error(
                    "registry-password",
                    known.isEmpty()
                            ? "Give the password or token of this user. A stored one goes to no other registry or user than"
                                    + " it was given for."
                            : "This is longer than any password or token: more than 16 KiB.",
                    "password"));
        }
        return new PullLogin.Typed(user, known);
    }

    /** A stored password goes to nobody but the registry that it was given for. */
    private String stored(String where, String user, RegistrySetting present) {
        return present instanceof RegistrySetting.Own own
                        && own.login() instanceof PullLogin.Typed known
                        && own.host().equals(where)
                        && own.plainHttp() == plainHttp
                        && known.user().equals(user)
                ? known.password()
                : "";
    }

    private PullLogin inSecret(List<Finding> findings) {
        String name = secret.strip();
        if (!SECRET.matcher(name).matches() || OwnSecrets.contain(name)) {
            findings.add(error(
                    "registry-secret-name",
                    "Give the name of a Secret of the type " + DockerLogins.TYPE
                            + " in Mooring's namespace: lower-case letters, digits, dashes and dots. Mooring's own Secrets hold"
                            + " no such login.",
                    "secret"));
        }
        return new PullLogin.InSecret(name);
    }

    private static Finding error(String code, String message, String field) {
        return Finding.error(code, message, Place.ofSubject(field));
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "RegistryRequest[" + source + ", " + host + "/" + namespace + ", " + login + " " + username + secret
                + "]";
    }
}
