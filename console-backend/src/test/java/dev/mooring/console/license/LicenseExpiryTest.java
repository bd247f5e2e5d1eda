package dev.mooring.console.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.license.EntitlementValue.Missing;
import dev.mooring.console.license.EntitlementValue.Text;
import dev.mooring.console.license.EntitlementValue.WholeNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseExpiryTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2030-01-31T00:00:00Z, Valid, Expires in 1166 days, true",
        "2026-12-21T12:00:00Z, Valid, Expires in 30 days, true",
        "2026-12-21T11:59:59Z, EndsSoon, Expires in 29 days, true",
        "2026-11-22T12:00:00Z, EndsSoon, Expires in 1 day, true",
        "2026-11-21T12:00:01Z, EndsSoon, Expires within a day, true",
        "2026-11-21T13:30:00+02:00, Expired, Expired, false",
        "2026-11-21T12:00:00Z, Expired, Expired, false",
        "2024-02-11T00:00:00.5Z, Expired, Expired, false",
        "'', Never, Never expires, true",
        "soon, Unreadable, The date of expiry cannot be read, false",
        "2026-11-21, Unreadable, The date of expiry cannot be read, false",
        "2026-02-30T00:00:00Z, Unreadable, The date of expiry cannot be read, false",
        "+9999999999-01-01T00:00:00Z, Unreadable, The date of expiry cannot be read, false"
    })
    void aDateIsJudgedByTheInstantThatIsGiven(String date, String state, String words, boolean allowsChanges) {
        LicenseExpiry expiry = LicenseExpiry.of(terms(new Text(date)), NOW);

        assertThat(expiry.getClass().getSimpleName()).isEqualTo(state);
        assertThat(expiry.words()).isEqualTo(words);
        assertThat(expiry.allowsChanges()).isEqualTo(allowsChanges);
    }

    @Test
    void aValueThatIsNoTextIsNoDate() {
        assertThat(LicenseExpiry.of(terms(new WholeNumber(1893456000)), NOW)).isEqualTo(new LicenseExpiry.Unreadable());
    }

    @Test
    void aLicenseWithoutADateNeverExpires() {
        assertThat(LicenseExpiry.of(terms(new Missing()), NOW)).isEqualTo(new LicenseExpiry.Never());
        assertThat(LicenseExpiry.of(new LicenseTerms(Map.of(), List.of(), Map.of()), NOW))
                .isEqualTo(new LicenseExpiry.Never());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z"})
    void theEndsOfTimeAreDatesToo(String date) {
        assertThat(LicenseExpiry.of(terms(new Text(date)), NOW)).isNotInstanceOf(LicenseExpiry.Unreadable.class);
    }

    private static LicenseTerms terms(EntitlementValue value) {
        Entitlement entitlement = new Entitlement("Expires", "", value, EntitlementType.STRING, false, "");
        return new LicenseTerms(Map.of(), List.of(), Map.of(LicenseExpiry.ENTITLEMENT, entitlement));
    }
}
