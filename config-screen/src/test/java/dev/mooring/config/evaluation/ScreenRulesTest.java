package dev.mooring.config.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Severity;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.Screens;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.config.values.ConfigValuesFile;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlSequence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code rules.yaml}, which explains itself. */
class ScreenRulesTest {

    private ConfigValues saved = ConfigValues.EMPTY;
    private ScreenSession session =
            ScreenSession.open(ConfigScreen.EMPTY, ConfigValues.EMPTY, new NumberedCertificates());
    private Map<String, String> before = new HashMap<>();

    static Stream<Arguments> cases() throws IOException {
        try (InputStream file = Objects.requireNonNull(ScreenRulesTest.class.getResourceAsStream("rules.yaml"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            YamlFile read = YamlFile.parse("rules.yaml", text);
            assertThat(read.findings()).isEmpty();
            return ((YamlSequence) read.documents().getFirst())
                    .items().stream()
                            .map(YamlMapping.class::cast)
                            .map(one -> Arguments.of(
                                    text(one, "rule"), one.get("story").orElseThrow()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isKept(String rule, YamlSequence story) {
        for (YamlNode step : story.items()) {
            YamlNode.Entry only = ((YamlMapping) step).entries().getFirst();
            take(only.key().text(), only.value());
        }
        assertThat(story.items().toString())
                .as("a story that expects something")
                .contains("expect");
    }

    private void take(String step, YamlNode what) {
        switch (step) {
            case "saved" -> saved = savedBy(what);
            case "release" -> {
                session = open(String.valueOf(what.toValue()));
                saved = session.state().values();
            }
            case "answer" -> texts(what).forEach((name, value) -> session.answer(new ItemName(name), Answer.of(value)));
            case "file" ->
                lists(what)
                        .forEach((name, file) ->
                                session.answer(new ItemName(name), Answer.ofFile(file.getFirst(), file.getLast())));
            case "reset" -> list(what).forEach(name -> session.reset(new ItemName(name)));
            case "expect" ->
                ((YamlMapping) what).entries().forEach(e -> expect(e.key().text(), e.value()));
            default -> throw new IllegalArgumentException(step);
        }
        saved = step.equals("saved") ? saved : session.state().values();
        if (step.equals("expect")) {
            before = effective();
        }
    }

    private void expect(String what, YamlNode expected) {
        ScreenState state = session.state();
        switch (what) {
            case "value" ->
                texts(expected)
                        .forEach((name, value) ->
                                assertThat(item(name).value()).as(name).isEqualTo(value));
            case "effective" ->
                texts(expected)
                        .forEach((name, value) ->
                                assertThat(item(name).effective()).as(name).isEqualTo(value));
            case "saved" -> assertThat(savedTexts()).isEqualTo(texts(expected));
            case "visible" ->
                assertThat(state.items().filter(ItemState::visible).map(i -> i.name()
                                .value()))
                        .containsExactlyElementsOf(list(expected));
            case "errors" -> assertThat(codes(Severity.ERROR)).isEqualTo(list(expected));
            case "warnings" -> assertThat(codes(Severity.WARNING)).isEqualTo(list(expected));
            case "message" -> assertThat(state.findings().getFirst().message()).isEqualTo(expected.toValue());
            case "same" ->
                list(expected).forEach(name -> assertThat(effective().get(name)).isEqualTo(before.get(name)));
            case "other" ->
                list(expected).forEach(name -> assertThat(effective().get(name)).isNotEqualTo(before.get(name)));
            case "origin" ->
                texts(expected).forEach((name, origin) -> assertThat(item(name).origin())
                        .hasToString(origin));
            case "pairs" ->
                texts(expected)
                        .forEach((key, certificate) -> assertThat(item(key).value())
                                .isEqualTo("key of " + item(certificate).value()));
            case "rows" ->
                lists(expected).forEach((name, keys) -> assertThat(state.rows(new ItemName(name)))
                        .extracting(row -> row.key().value())
                        .isEqualTo(keys));
            default -> throw new IllegalArgumentException(what);
        }
    }

    private ScreenSession open(String items) {
        return ScreenSession.open(Screens.ofItems(items).screen(), saved, new NumberedCertificates());
    }

    private static ConfigValues savedBy(YamlNode values) {
        String text = "apiVersion: kots.io/v1beta1\nkind: ConfigValues\nspec:\n  values: " + values.toValue() + "\n";
        return ConfigValuesFile.read("values.yaml", text).values();
    }

    private ItemState item(String name) {
        return session.state().item(new ItemName(name)).orElseThrow();
    }

    private Map<String, String> effective() {
        return session.state().items().collect(Collectors.toMap(i -> i.name().value(), ItemState::effective));
    }

    private Map<String, String> savedTexts() {
        Map<String, String> texts = new HashMap<>();
        session.state().values().answers().forEach((name, answer) -> texts.put(name.value(), answer.value()));
        return texts;
    }

    private List<String> codes(Severity severity) {
        return session.state().findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::code)
                .toList();
    }

    private static String text(YamlMapping mapping, String key) {
        return String.valueOf(mapping.get(key).orElseThrow().toValue());
    }

    private static List<String> list(YamlNode node) {
        return ((YamlSequence) node)
                .items().stream().map(item -> String.valueOf(item.toValue())).toList();
    }

    private static Map<String, String> texts(YamlNode node) {
        Map<String, String> texts = new HashMap<>();
        ((YamlMapping) node)
                .entries()
                .forEach(e -> texts.put(e.key().text(), String.valueOf(e.value().toValue())));
        return texts;
    }

    private static Map<String, List<String>> lists(YamlNode node) {
        Map<String, List<String>> lists = new HashMap<>();
        ((YamlMapping) node).entries().forEach(e -> lists.put(e.key().text(), list(e.value())));
        return lists;
    }
}
