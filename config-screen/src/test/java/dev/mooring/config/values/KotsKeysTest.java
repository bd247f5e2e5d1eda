package dev.mooring.config.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.Screens;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ciphertexts made with Go's crypto/aes and crypto/cipher, in both of KOTS's layouts. */
class KotsKeysTest {

    private static final String KEY = "AwoRGB8mLTQ7QklQV15lbHN6gYiPlp2kq7K5wMfO1dzj6vH4";
    private static final String OTHER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final ConfigScreen SCREEN = Screens.ofItems(
                    "- {name: secret, type: password}\n- {name: plain, type: text}")
            .screen();

    @ParameterizedTest
    @CsvSource({
        "hunter2, ANb/fjKSyJLTmyUimG82IYsAEW2JTOQ=",
        "hunter2, ZnJlc2ggbm9uY2UhfEOuyl/mV7ryTXFSjXaSiQDCMoDA1us=",
        "'', PWVxpJ3X5NcgZ+9MZGmhrg==",
        "'', ZnJlc2ggbm9uY2UhgEbCR85CYEPmRXmqAJkm/Q==",
        "pässwörd ✓, GGA1eSSXOYynvCg1Hjz+IVNUXYm9I2Rgn5CrF3zf",
        "pässwörd ✓, ZnJlc2ggbm9uY2UhZPVkzUnjplrtf+DLNA64Nr+pJVMTTNugC7nuhhuI"
    })
    void openBothLayouts(String password, String encrypted) {
        assertThat(keys(OTHER_KEY, KEY).decrypt(encrypted)).contains(password);
        assertThat(keys(OTHER_KEY).decrypt(encrypted)).isEmpty();
        assertThat(read("{secret: {value: '" + encrypted + "'}}", keys(KEY)))
                .isEqualTo(new ConfigValuesFile.Reading(ConfigValues.EMPTY.with("secret", password), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64", "AwoRGB8mLTQ7QklQV15lbHN6gYiPlp2kq7K5wMfO1dzj6vH4AA=="})
    void areRecognised(String text) {
        assertThat(KotsKeys.of(List.of(KEY, text))).isEmpty();
    }

    @Test
    void neverLetACiphertextBecomeAPassword() {
        ConfigValuesFile.Reading reading = read("{secret: {value: ANb/fjKSyJLTmyUimG82IYsAEW2JTOQ=}}", keys(OTHER_KEY));

        assertThat(reading.values()).isEqualTo(ConfigValues.EMPTY);
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("values-cannot-decrypt");
            assertThat(finding.isError()).isTrue();
            assertThat(finding.where().subject()).isEqualTo("secret");
            assertThat(finding.toString()).doesNotContain("ANb/");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "short===", "correct horse battery staple", "QUJDREVGRw=="})
    void areNotNeededForAPlainPassword(String password) {
        assertThat(read("{secret: {value: '" + password + "'}}", keys(KEY)).values())
                .isEqualTo(ConfigValues.EMPTY.with("secret", password));
    }

    @Test
    void areForPasswordsOnly() {
        String encrypted = "ANb/fjKSyJLTmyUimG82IYsAEW2JTOQ=";

        assertThat(read("{plain: {value: " + encrypted + "}}", keys(KEY)).values())
                .isEqualTo(ConfigValues.EMPTY.with("plain", encrypted));
        assertThat(read("{secret: {valuePlaintext: " + encrypted + "}}", keys(KEY))
                        .values())
                .isEqualTo(ConfigValues.EMPTY.with("secret", encrypted));
    }

    @Test
    void areNeverShown() {
        assertThat(keys(KEY)).hasToString("KotsKeys[1]");
    }

    @Test
    void leaveAnEmptyPasswordEmpty() {
        assertThat(read("{secret: {value: ''}}", keys(KEY)).values().answer(new ItemName("secret")))
                .contains(Answer.of(""));
    }

    private static KotsKeys keys(String... keys) {
        Optional<KotsKeys> read = KotsKeys.of(List.of(keys));
        return read.orElseThrow();
    }

    private static ConfigValuesFile.Reading read(String values, KotsKeys keys) {
        String text = "apiVersion: kots.io/v1beta1\nkind: ConfigValues\nspec:\n  values: " + values + "\n";
        ConfigValuesFile.Reading reading = ConfigValuesFile.read("values.yaml", text, SCREEN, keys);
        assertThat(reading.findings()).extracting(Finding::code).doesNotContain("values-kind");
        return reading;
    }
}
