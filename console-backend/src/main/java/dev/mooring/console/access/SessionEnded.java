package dev.mooring.console.access;

/**
 * A session is over: signed out, expired, or ended by a new password, here or in another replica. Told as a CDI event, so
 * that open pages of that session can be closed.
 *
 * @param session the session's digest, as in {@link CurrentUser#session()}
 */
public record SessionEnded(String session) {}
