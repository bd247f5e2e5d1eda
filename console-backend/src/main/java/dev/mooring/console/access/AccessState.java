package dev.mooring.console.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything that decides who gets in, as one value: it is read and written whole.
 *
 * @param password empty before the first start and after an admin removed it to get a new one
 */
record AccessState(Optional<PasswordHash> password, List<Session> sessions, List<ApiToken> tokens) {

    static final AccessState EMPTY = new AccessState(Optional.empty(), List.of(), List.of());

    /** More browsers than one admin has; the ones unused for longest go first. */
    private static final int SESSIONS = 100;

    AccessState {
        sessions = List.copyOf(sessions);
        tokens = List.copyOf(tokens);
    }

    Optional<Session> session(TokenDigest digest) {
        return sessions.stream()
                .filter(session -> session.digest().isSame(digest))
                .findFirst();
    }

    Optional<ApiToken> token(TokenDigest digest) {
        return tokens.stream().filter(token -> token.digest().isSame(digest)).findFirst();
    }

    AccessState withPassword(PasswordHash newPassword) {
        return new AccessState(Optional.of(newPassword), sessions, tokens);
    }

    /** Adds or renews a session, and lets go of those that are over. */
    AccessState with(Session session, Instant now) {
        Stream<Session> others =
                sessions.stream().filter(other -> !other.digest().equals(session.digest()) && other.isAlive(now));
        return withSessions(Stream.concat(Stream.of(session), others)
                .sorted(Comparator.comparing(Session::lastUsed).reversed())
                .limit(SESSIONS)
                .toList());
    }

    AccessState keepingSessions(Predicate<Session> wanted) {
        return withSessions(sessions.stream().filter(wanted).toList());
    }

    AccessState with(ApiToken token) {
        return withTokens(Stream.concat(tokens.stream(), Stream.of(token)).toList());
    }

    AccessState withoutToken(String id) {
        return withTokens(
                tokens.stream().filter(token -> !token.id().equals(id)).toList());
    }

    private AccessState withSessions(List<Session> newSessions) {
        return new AccessState(password, newSessions, tokens);
    }

    private AccessState withTokens(List<ApiToken> newTokens) {
        return new AccessState(password, sessions, newTokens);
    }
}
