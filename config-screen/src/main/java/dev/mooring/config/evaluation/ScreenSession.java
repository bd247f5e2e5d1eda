package dev.mooring.config.evaluation;

import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;

/**
 * A screen being filled in: evaluated whole at the start, then after each keystroke only what depends on the changed
 * item. Generated values are made once and stay. For one thread at a time.
 */
public final class ScreenSession {

    private ScreenSession() {}

    /** Evaluates everything once; never throws for what the vendor or the admin did. */
    public static ScreenSession open(ConfigScreen screen, ConfigValues saved, FunctionsFactory functions) {
        throw new UnsupportedOperationException();
    }

    public ScreenState state() {
        throw new UnsupportedOperationException();
    }

    /** Answers one item; an unknown or read-only item is refused by a finding in the new state, its value unchanged. */
    public ScreenState answer(ItemName item, Answer answer) {
        throw new UnsupportedOperationException();
    }

    /** Takes the answer back: the item's default counts again. */
    public ScreenState reset(ItemName item) {
        throw new UnsupportedOperationException();
    }
}
