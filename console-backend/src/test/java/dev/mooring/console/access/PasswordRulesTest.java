package dev.mooring.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    @Test
    void aGeneratedPasswordIsLongReadableAndNeverTheSame() {
        String one = PasswordRules.generated();

        assertThat(one).matches("([a-hj-kmnp-z2-9]{5}-){3}[a-hj-kmnp-z2-9]{5}").isNotEqualTo(PasswordRules.generated());
        assertThat(PasswordRules.objection(one)).isEmpty();
    }

    @Test
    void sevenCharactersAreTooFewAndEightEnough() {
        assertThat(PasswordRules.objection("1234567")).isPresent();
        assertThat(PasswordRules.objection("12345678")).isEmpty();
    }

    @Test
    void allCharactersOfALongPasswordCount() {
        String long80 = "x".repeat(80);
        PasswordHash hash = PasswordHash.of(long80 + "a");

        assertThat(hash.matches(long80 + "a")).isTrue();
        assertThat(hash.matches(long80 + "b")).isFalse();
    }

    @Test
    void aHashThatIsNoneMatchesNothing() {
        assertThat(new PasswordHash("not bcrypt").matches("not bcrypt")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PT0.2S,1 second", "PT30S,30 seconds", "PT119.5S,2 minutes", "PT15M,15 minutes"})
    void waitsAreToldInWordsAndRoundedUp(Duration wait, String words) {
        assertThat(WaitingTime.words(wait)).isEqualTo(words);
    }
}
