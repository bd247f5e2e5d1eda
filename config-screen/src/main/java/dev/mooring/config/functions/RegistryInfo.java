package dev.mooring.config.functions;

/**
 * The registry of the customer's own that images are taken from.
 *
 * @param host empty where there is none
 * @param namespace a path below the host, may be empty
 * @param password never shown
 */
public record RegistryInfo(String host, String namespace, String user, String password) {

    /** Images come from where the vendor has them. */
    public static final RegistryInfo NONE = new RegistryInfo("", "", "", "");

    boolean isThere() {
        return !host.isEmpty();
    }

    String address() {
        return namespace.isEmpty() ? host : host + "/" + namespace;
    }

    @Override
    public String toString() {
        return "RegistryInfo[" + address() + "]";
    }
}
