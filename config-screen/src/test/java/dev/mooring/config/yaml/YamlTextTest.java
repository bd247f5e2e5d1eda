package dev.mooring.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

    private static final String[] PIECES = {
        "a",
        "Zq",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        ":",
        ": ",
        "#",
        " #",
        "-",
        "- ",
        "---",
        "...",
        "\"",
        "'",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "?",
        "<<",
        "=",
        "y",
        "no",
        "0",
        "1_0",
        ".5",
        "1e3",
        "~",
        "\r",
        "\u0085",
        "\u00A0",
        "\u2028",
        "\uFEFF",
        "\u0000",
        "\u0007",
        "é",
        "日本",
        "😀",
        "\u3000",
        "repl{{ x }}"
    };

    @Test
    void writesBlockStyleInTheOrderOfTheMap() {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("replicas", 2L);
        spec.put("args", List.of("--port=80", "yes", "10:30"));
        spec.put("env", List.of(Map.of("name", "A"), Map.of()));
        spec.put("script", "one\ntwo\n");
        spec.put("none", List.of());

        assertThat(YamlText.write(Map.of("spec", spec))).isEqualTo("""
                spec:
                  replicas: 2
                  args:
                  - --port=80
                  - "yes"
                  - "10:30"
                  env:
                  - name: A
                  - {}
                  script: |
                    one
                    two
                  none: []
                """);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "y, \"y\"",
                "0777, \"0777\"",
                "null, \"null\"",
                "a: b, \"a: b\"",
                "text, text",
                "say \"x\", say \"x\"",
                "'q\": x, '''q\": x'",
                "2020-01-01, \"2020-01-01\"",
                "it's, it's",
                "*x, \"*x\"",
                "a#b, a#b",
                "1.2.3, 1.2.3"
            })
    void quotesStringsOnlyWhereTheyWouldBeReadAsSomethingElse(String text, String expected) {
        assertThat(YamlText.write(text)).isEqualTo(expected + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \nb", "\ta\nb", " a\nb", "\n a", "a\r\nb", "a\u0085b\nc"})
    void escapesLinesThatABlockWouldNotKeepExactly(String text) {
        assertThat(YamlText.write(text)).startsWith("\"").endsWith("\"\n");
    }

    @Test
    void refusesWhatIsNoValueOfYaml() {
        assertThatThrownBy(() -> YamlText.write(YamlTextTest.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(20)
    void isReadBackAsTheVerySameValue(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 500; i++) {
            Object value = Map.of("root", structure(random, 4));
            String written = YamlText.write(value);
            YamlFile read = YamlFile.parse("round.yaml", written);

            assertThat(read.findings()).as(written).isEmpty();
            assertThat(read.documents().getFirst().toValue()).as(written).isEqualTo(value);
        }
    }

    @RepeatedTest(5)
    void readsBackScalarsAtTheTopLevel(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 500; i++) {
            String value = text(random);
            String written = YamlText.write(value);

            assertThat(YamlFile.parse("round.yaml", written).documents())
                    .as(written)
                    .singleElement()
                    .extracting(YamlNode::toValue)
                    .isEqualTo(value);
        }
    }

    @Test
    void writesVeryLongKeysSoThatTheyAreReadBack() {
        Object value = Map.of("k".repeat(5000), Map.of("x", List.of("y")));

        assertThat(YamlFile.parse("round.yaml", YamlText.write(value))
                        .documents()
                        .getFirst()
                        .toValue())
                .isEqualTo(value);
    }

    private static Object structure(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextBoolean();
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(-30, 30));
            case 3 -> new BigInteger(100, random).setBit(70);
            case 4, 5, 6 -> text(random);
            case 7 -> mapping(random, depth);
            default -> list(random, depth);
        };
    }

    private static Map<String, Object> mapping(Random random, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(text(random), structure(random, depth - 1));
        }
        return map;
    }

    private static List<Object> list(Random random, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(structure(random, depth - 1));
        }
        return list;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
