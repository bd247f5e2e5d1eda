package dev.mooring.console.version.compare;

import dev.mooring.console.images.VersionRegistry;
import java.util.Optional;

/**
 * Images of two versions come from different places, or by different logins.
 *
 * @param passwordAlone whether it is the same user with another password; neither is shown
 */
public record RegistryChange(VersionRegistry before, VersionRegistry after, boolean passwordAlone) {

    static Optional<RegistryChange> between(VersionRegistry before, VersionRegistry after) {
        boolean passwordAlone = before.host().equals(after.host())
                && before.namespace().equals(after.namespace())
                && before.user().equals(after.user());
        return before.givesTheSameAs(after)
                ? Optional.empty()
                : Optional.of(new RegistryChange(before, after, passwordAlone));
    }

    /** The later one, for people. */
    public String wordsAfter() {
        return after.words() + (passwordAlone ? ", with another password" : "");
    }
}
