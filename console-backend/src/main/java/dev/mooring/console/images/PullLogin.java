package dev.mooring.console.images;

import java.util.Locale;

/** Whom pods show at the customer's registry. */
public sealed interface PullLogin {

    /** Anybody may pull. */
    record None() implements PullLogin {}

    /** A user that was typed in; it is kept in Mooring's own Secret. */
    record Typed(String user, String password) implements PullLogin {
        /** Hides the password. */
        @Override
        public String toString() {
            return "Typed[" + user + "]";
        }
    }

    /** @param name of a Secret of the type {@link DockerLogins#TYPE} in the console's namespace, looked at for each version */
    record InSecret(String name) implements PullLogin {}

    /** Which of the three. */
    enum Kind {
        NONE,
        TYPED,
        SECRET;

        /** As it stands in logs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    default Kind kind() {
        return switch (this) {
            case None none -> Kind.NONE;
            case Typed typed -> Kind.TYPED;
            case InSecret secret -> Kind.SECRET;
        };
    }
}
