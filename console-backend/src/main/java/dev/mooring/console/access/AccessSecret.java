package dev.mooring.console.access;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How {@link AccessState} looks in a Secret: one key each, lines of words, so that kubectl shows what is there. */
final class AccessSecret {

    static final String NAME = "mooring-access";

    private static final String PASSWORD = "password-bcrypt";
    private static final String SESSIONS = "sessions";
    private static final String TOKENS = "api-tokens";

    private AccessSecret() {}

    static AccessState read(@Nullable Secret secret) {
        if (secret == null || secret.getData() == null) {
            return AccessState.EMPTY;
        }
        Map<String, String> data = secret.getData();
        return new AccessState(
                Optional.of(decoded(data, PASSWORD).strip())
                        .filter(hash -> !hash.isEmpty())
                        .map(PasswordHash::new),
                lines(data, SESSIONS, Session::ofLine),
                lines(data, TOKENS, ApiToken::ofLine));
    }

    /** @param old what is there, whose revision must not have changed at the time of writing */
    static Secret write(AccessState state, @Nullable Secret old) {
        return new SecretBuilder(old == null ? new Secret() : old)
                .editOrNewMetadata()
                .withName(NAME)
                .addToLabels("app.kubernetes.io/managed-by", "mooring")
                .endMetadata()
                .withType("Opaque")
                .addToData(PASSWORD, encoded(state.password().stream().map(PasswordHash::bcrypt)))
                .addToData(SESSIONS, encoded(state.sessions().stream().map(Session::line)))
                .addToData(TOKENS, encoded(state.tokens().stream().map(ApiToken::line)))
                .build();
    }

    private static <T> List<T> lines(Map<String, String> data, String key, Function<String, Optional<T>> reading) {
        return decoded(data, key).lines().map(reading).flatMap(Optional::stream).toList();
    }

    private static String decoded(Map<String, String> data, String key) {
        try {
            return new String(Base64.getDecoder().decode(data.getOrDefault(key, "")), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String encoded(Stream<String> lines) {
        return Base64.getEncoder()
                .encodeToString(lines.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
    }
}
