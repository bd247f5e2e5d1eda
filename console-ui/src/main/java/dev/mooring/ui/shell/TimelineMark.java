package dev.mooring.ui.shell;

import java.time.Instant;

/**
 * Something that happened to an application at a time.
 *
 * @param words a few, such as {@code Version 3 deployed}
 * @param good whether it went well
 */
public record TimelineMark(Instant at, String words, boolean good) {}
