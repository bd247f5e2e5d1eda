package dev.mooring.config.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTemplateTest {

    private static final ItemName KEY = new ItemName("port-1a$2");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "repl[[ .port ]] | port-1a$2",
                "repl[[.port]] | port-1a$2",
                "[[repl .port ]] | port-1a$2",
                "a-repl[[ .port ]]-[[repl .port]]-b | a-port-1a$2-port-1a$2-b",
                "repl{{ ConfigOption \"[[repl .port ]]\" }} | repl{{ ConfigOption \"port-1a$2\" }}",
                "a  repl[[- .port -]]  b | aport-1a$2b",
                "repl[[ .ports ]] | repl[[ .ports ]]",
                "repl[[ .other ]] | repl[[ .other ]]",
                "repl[[ port ]] | repl[[ port ]]",
                "[[repl.port ]] | [[repl.port ]]",
                "nothing | nothing"
            })
    void putsTheKeyWhereTheItemIsNamed(String text, String expected) {
        RowTemplate template = RowTemplate.of(new ItemName("port"));

        assertThat(template.in(text, KEY)).isEqualTo(expected);
        assertThat(template.occursIn(text)).isEqualTo(!text.equals(expected));
    }

    @Test
    void tellsWhatIsLeftOver() {
        assertThat(RowTemplate.remainsIn("repl[[ .other ]]")).isTrue();
        assertThat(RowTemplate.remainsIn("[[repl printf .x ]]")).isTrue();
        assertThat(RowTemplate.remainsIn("repl{{ x }}")).isFalse();
    }

    @Test
    void isNotHeldUpByBlanks() {
        String text = "repl[[ .other ]]" + " ".repeat(1_000_000);

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> RowTemplate.of(new ItemName("port"))
                .in(text, KEY));
    }
}
