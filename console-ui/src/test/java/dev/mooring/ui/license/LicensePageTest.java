package dev.mooring.ui.license;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LicensePageTest extends ViewTest {

    private static final String LICENSE = """
            apiVersion: kots.io/v1beta2
            kind: License
            spec:
              appSlug: shop
              licenseID: secret-number
              customerName: Somebody
              licenseType: trial
              channelName: Stable
              entitlements:
                expires_at: {title: Ends, value: "2026-03-11T12:00:00Z", valueType: String}
                seats: {title: Seats, value: 5, valueType: Integer}
                inner: {title: Inner, value: not-for-eyes, valueType: String, isHidden: true}
                token: {title: Token, value: s3cret, valueType: Password}
            """;

    @Test
    void withoutALicenseOneCanBeAdded() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);

        open("license");

        assertThat(wordsOf("license__page")).contains("No license", "Add a license");
    }

    @Test
    void aLicenseTellsWhoseItIsWhatItGrantsAndHowFarItCanBeBelieved() {
        licensed(LICENSE);

        assertThat(wordsOf("license__facts"))
                .contains("Somebody", "trial", "Stable", "Expires in 10 days", "the license is not signed");
        assertThat(wordsOf("license__entitlements")).contains("Seats 5", "Token (hidden)");
        assertThat(isThere("license__ends-soon")).isTrue();
    }

    @Test
    void daysAreNotCountedWhereThereAreYears() {
        licensed(LICENSE.replace("2026-03-11", "2099-12-31"));

        assertThat(wordsOf("license__facts"))
                .contains("Expires on 31 December 2099 (UTC)")
                .doesNotContain("days");
    }

    @Test
    void whatIsHiddenOrSecretIsNotShown() {
        licensed(LICENSE);

        assertThat(wordsOf("license__page")).doesNotContain("not-for-eyes", "s3cret", "secret-number", "Inner");
    }

    @Test
    void anExpiredLicenseIsToldOnTop() {
        licensed(LICENSE.replace("2026-03-11", "2026-02-11"));

        assertThat(wordsOf("license__expired")).contains("has expired", "goes on running");
    }

    @Test
    void anotherLicenseIsComparedBeforeItIsTaken() {
        licensed(LICENSE);

        click("license__replace");
        test(find(TextArea.class, "license__text")).setValue(LICENSE.replace("value: 5", "value: 9"));
        click("license__compare");

        assertThat(wordsOf("license__changes")).contains("Seats: 5 → 9");

        click("license__take");

        assertThat(console.newest().source()).isEqualTo(VersionSource.LICENSE_CHANGE);
    }

    @Test
    void theDashboardTellsWhoseLicenseItIsAndWhenItEnds() {
        licensed(LICENSE);

        open("");

        assertThat(wordsOf("dashboard__license"))
                .contains("Somebody", "trial", "Expires in 10 days, on 11 March 2026 (UTC)", "Open the license")
                .doesNotContain("secret-number");
    }

    @Test
    void theDashboardHasNoLicenseCardWhereThereIsNoLicense() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);

        open("");

        assertThat(isThere("dashboard__app")).isTrue();
        assertThat(isThere("dashboard__license")).isFalse();
    }

    private void licensed(String text) {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.license(text);
        open("license");
    }
}
