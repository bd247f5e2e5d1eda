package dev.mooring.console.images;

/** What an admin has set about where an application's images come from; the next version is made with it. */
public sealed interface RegistrySetting {

    /** Nothing was set: as the console was started, which may be without a registry. */
    static RegistrySetting usual() {
        return new ConsoleDefault();
    }

    /** As the console's own settings say. */
    record ConsoleDefault() implements RegistrySetting {}

    /** From where the vendor says, whatever the console's own settings are. */
    record Off() implements RegistrySetting {}

    /**
     * From a registry of the customer's own.
     *
     * @param host with its port, where it is not the usual one
     * @param namespace the path below which the images are, may be empty
     * @param certificates PEM of authorities that the console trusts besides the usual ones when it asks the registry; nodes
     *     have settings of their own
     * @param plainHttp whether the console speaks without TLS when it asks
     */
    record Own(String host, String namespace, PullLogin login, String certificates, boolean plainHttp)
            implements RegistrySetting {}

    /** Which of the three. */
    enum Kind {
        CONSOLE,
        OFF,
        OWN
    }

    default Kind kind() {
        return switch (this) {
            case ConsoleDefault none -> Kind.CONSOLE;
            case Off off -> Kind.OFF;
            case Own own -> Kind.OWN;
        };
    }

    /** Without anything that is secret, for logs. */
    default String words() {
        return switch (this) {
            case ConsoleDefault none -> "as the console was started";
            case Off off -> "off";
            case Own own ->
                own.host() + (own.namespace().isEmpty() ? "" : "/" + own.namespace()) + ", login "
                        + own.login().kind().word();
        };
    }
}
