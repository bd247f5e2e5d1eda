package dev.mooring.console.api;

import dev.mooring.console.version.Sequence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the number of a version out of a request. */
final class Sequences {

    private Sequences() {}

    /** @param text empty where none is given */
    static Optional<Sequence> of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw notANumber();
        }
        return Optional.of(new Sequence(Long.parseLong(text)));
    }

    static Optional<Sequence> of(@Nullable Long number) {
        if (number != null && number < 0) {
            throw notANumber();
        }
        return Optional.ofNullable(number).map(Sequence::new);
    }

    private static Refusal notANumber() {
        return Refusal.badRequest("based-on", "basedOn must be the number of a version, such as 3.", "basedOn");
    }
}
