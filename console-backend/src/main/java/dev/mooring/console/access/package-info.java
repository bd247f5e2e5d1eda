/** Who may use the console: one admin password, sessions, API tokens, and the patience with wrong guesses. */
@NullMarked
package dev.mooring.console.access;

import org.jspecify.annotations.NullMarked;
