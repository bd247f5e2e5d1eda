package dev.mooring.config.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Severity;
import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.template.Limits;
import dev.mooring.config.template.Rendering.Rendered;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenReaderTest {

    @Test
    void readsGroupsAndItemsWithAllTheirFields() {
        ScreenReader.Reading reading = Screens.ofGroups("""
                - name: db
                  title: Database
                  description: Where data lives
                  when: 'repl{{ ConfigOptionEquals "kind" "x" }}'
                  items:
                  - name: kind
                    type: select_one
                    title: Kind
                    help_text: Choose **one**
                    default: x
                    required: true
                    recommended: true
                    affix: left
                    items:
                    - name: x
                      title: The X
                      recommended: true
                    - name: y
                  - name: secret
                    type: password
                    value: preset
                    hidden: true
                    readonly: true
                    validation:
                      regex:
                        pattern: ^p
                        message: starts with p
                """);

        ConfigGroup group = reading.screen().groups().getFirst();
        ConfigItem kind = group.items().get(0);
        ConfigItem secret = group.items().get(1);
        assertThat(reading.findings()).isEmpty();
        assertThat(group.name()).isEqualTo("db");
        assertThat(text(group.description())).isEqualTo("Where data lives");
        assertThat(group.when().isConstant()).isFalse();
        assertThat(kind.type()).isEqualTo(ItemType.RADIO);
        assertThat(text(kind.help())).isEqualTo("Choose **one**");
        assertThat(text(kind.defaultValue())).isEqualTo("x");
        assertThat(kind.required()).isTrue();
        assertThat(kind.recommended()).isTrue();
        assertThat(kind.affix()).isEqualTo("left");
        assertThat(kind.options()).extracting(ConfigItem.ItemOption::name).containsExactly("x", "y");
        assertThat(secret.hidden()).isTrue();
        assertThat(secret.readonly()).isTrue();
        assertThat(secret.validation()).contains(new ConfigItem.RegexRule("^p", "starts with p"));
        assertThat(secret.where().line()).isEqualTo(23);
        assertThat(secret.where().subject()).isEqualTo("secret");
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "yes, 1", "'''1''', 1", "false, 0", "off, 0", "'''yes''', yes", "text, text"})
    void readsDefaultsAsBoolsOrTexts(String written, String expected) {
        ScreenReader.Reading reading = Screens.ofItems("- {name: a, type: bool, default: " + written + "}");

        assertThat(Finding.anyError(reading.findings())).isFalse();
        assertThat(text(onlyItem(reading).defaultValue())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "1, true",
        "On, true",
        "y, true",
        "false, false",
        "0, false",
        "No, false",
        "'''0''', 0",
        "'''no''', no",
        "'''False''', False"
    })
    void readsWhenAsAQuotedBool(String written, String expected) {
        ScreenReader.Reading reading = Screens.ofItems("- {name: a, type: text, when: " + written + "}");

        assertThat(reading.findings()).isEmpty();
        assertThat(text(onlyItem(reading).when())).isEqualTo(expected);
    }

    @Test
    void takesAnUnquotedNumberAndWarnsBecauseKotsRefusesIt() {
        ScreenReader.Reading reading = Screens.ofItems("- {name: port, type: text, default: 0777}");

        assertThat(text(onlyItem(reading).defaultValue())).isEqualTo("0777");
        assertFinding(reading, Severity.WARNING, "config-number-not-quoted", "port", "quotes");
    }

    @Test
    void showsAnUnknownTypeAsUnsupported() {
        ScreenReader.Reading reading = Screens.ofItems("- {name: a, type: passwort}");

        assertThat(onlyItem(reading).type()).isEqualTo(ItemType.UNSUPPORTED);
        assertFinding(reading, Severity.WARNING, "config-unknown-type", "a", "Did you mean 'password'?");
    }

    @Test
    void namesBothPlacesOfTwoItemsWithOneNameAndKeepsTheFirst() {
        ScreenReader.Reading reading = Screens.ofGroups("""
                - name: one
                  items:
                  - {name: a, type: text, title: First}
                - name: two
                  items:
                  - {name: a, type: text, title: Second}
                """);

        assertThat(text(onlyItem(reading).title())).isEqualTo("First");
        assertFinding(reading, Severity.ERROR, "config-duplicate-name", "a", "config.yaml:7");
        assertThat(reading.findings().getFirst().where().line()).isEqualTo(10);
    }

    @Test
    void reportsGroupsWithOneName() {
        ScreenReader.Reading reading = Screens.ofGroups("- {name: g, items: []}\n- {name: g, items: []}");

        assertFinding(reading, Severity.ERROR, "config-duplicate-name", "g", "config.yaml:5");
    }

    @Test
    void reportsEverythingThatHasNoName() {
        ScreenReader.Reading reading = Screens.ofGroups("""
                - title: No name
                  items:
                  - {title: No name either}
                  - {name: r, type: radio, items: [{title: Nor this}, {name: x}]}
                """);

        assertThat(reading.findings())
                .extracting(Finding::code)
                .containsOnly("config-missing-name")
                .hasSize(3);
        assertThat(reading.screen().groups().getFirst().name()).isEqualTo("group-1");
        assertThat(onlyItem(reading).options()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: a, type: text, items: [{name: x}]} | config-unused-options",
                "{name: a, type: radio} | config-no-options",
                "{name: a, type: password, repeatable: true} | config-repeatable",
                "{name: a, type: text, required: 'true'} | config-bool-quoted",
                "{name: a, type: text, tittle: x} | config-unknown-field"
            })
    void warnsOfWhatDoesNothing(String item, String code) {
        ScreenReader.Reading reading = Screens.ofItems("- " + item);

        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: a, type: text, required: 'repl{{ x }}'}",
                "{name: a, type: text, title: [x]}",
                "{name: a, type: radio, items: x}",
                "{name: a, type: text, validation: x}",
                "text"
            })
    void reportsFieldsOfTheWrongType(String item) {
        assertThat(Screens.ofItems("- " + item).findings())
                .anyMatch(finding -> finding.code().equals("config-wrong-type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "(?=x)", "a{2000}"})
    void refusesPatternsThatAreNotRe2(String pattern) {
        ScreenReader.Reading reading =
                Screens.ofItems("- {name: a, type: text, validation: {regex: {pattern: '" + pattern + "'}}}");

        assertFinding(reading, Severity.ERROR, "config-bad-pattern", "a", "RE2");
        assertThat(onlyItem(reading).validation()).isEmpty();
    }

    @Test
    void reportsTemplatesThatCannotBeParsedWithTheirItemAndPlace() {
        ScreenReader.Reading reading = Screens.ofItems("- name: a\n  type: text\n  title: 'Hi repl{{ NoSuch 1 }}'");

        Finding finding = reading.findings().getFirst();
        assertThat(finding.isError()).isTrue();
        assertThat(finding.where().subject()).startsWith("a");
        assertThat(finding.where().line()).isEqualTo(10);
    }

    @Test
    void findsTheLineOfAnErrorInABlockOfText() {
        ScreenReader.Reading reading =
                Screens.ofItems("- name: a\n  type: textarea\n  default: |\n    one\n    two repl{{ NoSuch 1 }}");

        assertThat(reading.findings().getFirst().where().line()).isEqualTo(12);
    }

    @Test
    void warnsOfADefaultThatIsAnotherOneEachTime() {
        ScreenReader.Reading reading = Screens.ofItems("- {name: a, type: text, default: 'repl{{ RandomString 8 }}'}");

        assertFinding(reading, Severity.WARNING, "config-generated-default", "a", "'value'");
    }

    @Test
    void tellsACycleAsAChain() {
        ScreenReader.Reading reading = Screens.ofItems("""
                - {name: a, type: text, default: 'repl{{ ConfigOption "b" }}'}
                - {name: b, type: text, value: 'repl{{ ConfigOptionData "c" }}'}
                - {name: c, type: text, default: 'repl{{ if ConfigOptionEquals "a" "1" }}x repl{{ end }}'}
                - {name: d, type: text, default: 'repl{{ ConfigOption "a" }}'}
                """);

        assertFinding(reading, Severity.ERROR, "config-cycle", "a", "a -> b -> c -> a");
    }

    @Test
    void doesNotTakeAConditionForACycle() {
        ScreenReader.Reading reading = Screens.ofItems("""
                - {name: a, type: text, when: 'repl{{ ConfigOptionEquals "b" "1" }}'}
                - {name: b, type: text, when: 'repl{{ ConfigOptionEquals "a" "1" }}'}
                """);

        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void asksWhetherAnotherItemWasMeant() {
        ScreenReader.Reading reading = Screens.ofItems("""
                - {name: hostname, type: text}
                - {name: url, type: text, default: 'https://repl{{ ConfigOption "hostnme" }}'}
                """);

        assertFinding(reading, Severity.WARNING, "config-unknown-reference", "url", "Did you mean 'hostname'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind: Config", "apiVersion: v1\nkind: ConfigMap", "- a", "text"})
    void refusesOtherDocuments(String document) {
        ScreenReader.Reading reading = Screens.reading(document);

        assertThat(reading.screen().isEmpty()).isTrue();
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("config-kind");
    }

    @Test
    void readsAChainOfFiveThousandItemsWithoutRecursion() {
        StringBuilder items = new StringBuilder("- {name: i0, type: text}\n");
        for (int i = 1; i < 5000; i++) {
            items.append("- {name: i%d, type: text, default: 'repl{{ ConfigOption \"i%d\" }}'}\n".formatted(i, i - 1));
        }

        assertThat(Screens.ofItems(items.toString()).findings()).isEmpty();
    }

    private static ConfigItem onlyItem(ScreenReader.Reading reading) {
        List<ConfigItem> items = reading.screen().items().toList();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static void assertFinding(
            ScreenReader.Reading reading, Severity severity, String code, String subject, String message) {
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.where().subject()).isEqualTo(subject);
            assertThat(finding.message()).contains(message);
        });
    }

    private static String text(KotsTemplate template) {
        return ((Rendered) template.render(new TestFunctions(ConfigLookup.NONE), Limits.DEFAULT)).text();
    }
}
