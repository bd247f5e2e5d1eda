package dev.mooring.console.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one password of the console. */
@ApplicationScoped
public class AdminPassword {

    private final AccessStore store;
    private final Optional<String> given;

    AdminPassword(AccessStore store, @ConfigProperty(name = "mooring.password") Optional<String> given) {
        this.store = store;
        this.given = given;
    }

    /**
     * Sets the password where there is none yet: the one from {@code MOORING_PASSWORD}, or a generated one. Waits for the
     * cluster.
     *
     * @return the generated password, to be shown once; empty where there was one, one was given, or another replica was
     *     faster
     */
    public Optional<String> setAtFirstStart() {
        if (store.current().password().isPresent()) {
            return Optional.empty();
        }
        String password = given.orElseGet(PasswordRules::generated);
        PasswordHash hash = PasswordHash.of(password);
        AccessState state = store.change(old -> old.password().isPresent() ? old : old.withPassword(hash));
        boolean ours = state.password().filter(hash::equals).isPresent();
        return ours && given.isEmpty() ? Optional.of(password) : Optional.empty();
    }

    /** Whether there is a password at all: not before the first start is through. */
    public boolean isSet() {
        return store.current().password().isPresent();
    }

    public boolean isRight(String password) {
        return password.length() <= PasswordRules.LONGEST
                && store.current()
                        .password()
                        .filter(hash -> hash.matches(password))
                        .isPresent();
    }

    /** Sets another password and ends all sessions but one. */
    void change(String password, Optional<String> session) {
        PasswordHash hash = PasswordHash.of(password);
        store.change(state -> state.withPassword(hash)
                .keepingSessions(
                        kept -> session.filter(kept.digest().hex()::equals).isPresent()));
    }
}
