package dev.mooring.config.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.formats.KeyPairs;
import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.functions.KotsFunctions;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.ScreenReader;
import dev.mooring.config.screen.Screens;
import dev.mooring.config.template.Functions;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.config.yaml.YamlFile;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Real certificates in several items: whatever happens, each key fits its certificate. */
class CertificatesOnScreenTest {

    private static final Instant NOW = Instant.parse("2030-01-02T00:00:00Z");
    private static final String PAIR = """
            - {name: host, type: text, default: shop.example.com}
            - name: key
              type: textarea
              value: 'repl{{ TLSKey "t" (ConfigOption "host") nil nil 365 }}'
              mooring: {type: private-key}
            - name: cert
              type: textarea
              value: 'repl{{ TLSCert "t" (ConfigOption "host") nil nil 365 }}'
              mooring: {type: certificate}
            """;

    private final Random random = new Random(1);

    @Test
    void theKeyFitsAfterEachStep() {
        ScreenSession session = open(PAIR, ConfigValues.EMPTY);
        assertFits(session.state());

        ScreenState renamed = session.answer(new ItemName("host"), Answer.of("db.example.com"));
        assertFits(renamed);
        assertThat(renamed.item(new ItemName("cert")).orElseThrow().facts()).contains("Subject: CN=db.example.com");

        ScreenState reopened = open(PAIR, renamed.values()).state();
        assertThat(value(reopened, "cert")).isEqualTo(value(renamed, "cert"));

        ScreenState rotated = session.generate(new ItemName("cert"));
        assertFits(rotated);
        assertThat(value(rotated, "cert")).isNotEqualTo(value(renamed, "cert"));
        assertThat(value(rotated, "key")).isNotEqualTo(value(renamed, "key"));
        assertThat(rotated.findings()).isEmpty();
    }

    @Test
    void theKeyOfAnAuthoritysCertificateFits() {
        String screen = """
                - {name: key, type: textarea, hidden: true, value: 'repl{{ TLSKeyFromCA "ca" "t" "db" nil nil 365 }}'}
                - {name: ca, type: textarea, hidden: true, value: 'repl{{ TLSCACert "ca" 365 }}'}
                - {name: cert, type: textarea, hidden: true, value: 'repl{{ TLSCertFromCA "ca" "t" "db" nil nil 365 }}'}
                """;
        ScreenState first = open(screen, ConfigValues.EMPTY).state();

        ScreenState partly =
                open(screen, first.values().without(new ItemName("key"))).state();

        assertFits(first);
        assertFits(partly);
        assertThat(value(partly, "ca")).isNotEqualTo(value(first, "ca"));
    }

    private static void assertFits(ScreenState state) {
        assertThat(KeyPairs.fit(value(state, "cert"), value(state, "key"))).contains(true);
    }

    private static String value(ScreenState state, String item) {
        return state.item(new ItemName(item)).orElseThrow().value();
    }

    private ScreenSession open(String items, ConfigValues saved) {
        YamlFile file = YamlFile.parse("config.yaml", Screens.configOfItems(items));
        ScreenReader.Reading reading = ScreenReader.read(file.documents().getFirst(), KotsFunctions.catalog());
        assertThat(reading.findings()).isEmpty();
        return ScreenSession.open(
                reading.screen(), saved, new Surroundings(this::functions, ClusterChoices.UNKNOWN, () -> NOW, random));
    }

    private Functions functions(ConfigLookup answers) {
        return KotsFunctions.builder(() -> NOW, random).config(answers).build();
    }
}
