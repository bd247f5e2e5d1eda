package dev.mooring.console.source.registry;

/** Who reads from or writes to a registry. */
public record RegistryLogin(String user, String password) {

    /** Hides the password. */
    @Override
    public String toString() {
        return "RegistryLogin[" + user + "]";
    }
}
