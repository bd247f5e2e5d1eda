package dev.mooring.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessSecretTest {

    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final AccessState STATE = new AccessState(
            Optional.of(new PasswordHash("$2b$11$hash")),
            List.of(new Session(TokenDigest.of("browser"), THEN, THEN.plusSeconds(60))),
            List.of(new ApiToken("12345678", "nightly build", THEN, TokenDigest.of("script"))));

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(AccessSecret.read(AccessSecret.write(STATE, null))).isEqualTo(STATE);
    }

    @Test
    void noSecretMeansThatNobodyGetsIn() {
        assertThat(AccessSecret.read(null)).isEqualTo(AccessState.EMPTY);
    }

    @Test
    void keysOfOthersInTheSecretStay() {
        Secret old = AccessSecret.write(STATE, null);
        old.getData().put("theirs", "eA==");

        assertThat(AccessSecret.write(AccessState.EMPTY, old).getData()).containsEntry("theirs", "eA==");
    }

    @Test
    void aDamagedLineLocksOutOnlyItsOwner() {
        Secret secret = AccessSecret.write(STATE, null);
        String sessions = "rubbish\n" + STATE.sessions().getFirst().line() + "\nx yesterday today";
        secret.getData().put("sessions", Base64.getEncoder().encodeToString(sessions.getBytes(StandardCharsets.UTF_8)));

        assertThat(AccessSecret.read(secret)).isEqualTo(STATE);
    }

    @Test
    void theSecretHoldsNoTokenAndNoPassword() {
        String all = AccessSecret.write(STATE, null).toString() + STATE;

        assertThat(all).doesNotContain("browser").doesNotContain("script");
    }
}
