package dev.mooring.console.usecase;

import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import java.util.Optional;

/**
 * An answer of a file that differs from the configuration's.
 *
 * @param item an item, or the key of a row
 * @param before empty where the default counts
 * @param secret whether it is to be shown as changed only, never by its text
 */
public record AnswerChange(ItemName item, String title, Optional<Answer> before, Answer after, boolean secret) {}
