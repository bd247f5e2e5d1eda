package dev.mooring.config.template;

import java.util.Optional;

/**
 * A function call that stands in a template, found by reading the template, not by running it.
 *
 * @param function its name, such as {@code ConfigOption}
 * @param literal the first argument where it is a string literal; empty where it is computed or missing
 */
public record Call(String function, Optional<String> literal) {}
