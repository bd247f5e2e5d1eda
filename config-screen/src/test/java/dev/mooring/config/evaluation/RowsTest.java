package dev.mooring.config.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Severity;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.Screens;
import dev.mooring.config.screen.TestFunctions;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {

    private static final ItemName PORT = new ItemName("port");
    private static final String PORTS = repeated("valuesByGroup: {g: {port-a: '80', port-b: '443'}}");

    @Nested
    class AreThere {

        @Test
        void asTheVendorGivesThem() {
            ScreenState state = open(PORTS).state();

            assertThat(keys(state)).containsExactly("port-a", "port-b");
            assertThat(row(state, "port-a").effective()).isEqualTo("80");
            assertThat(row(state, "port-a").value()).isEmpty();
            assertThat(state.values()).isEqualTo(ConfigValues.EMPTY);
            assertThat(state.isDeployable()).isTrue();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "x: 1 | port-00000001",
                    "minimumCount: 3 | port-00000001 port-00000002 port-00000003",
                    "minimumCount: 2, valuesByGroup: {g: {port-a: '1'}} | port-a port-00000001",
                    "minimumCount: 0 | ''"
                })
        void inTheLeastNumber(String fields, String expected) {
            ScreenState state = open(repeated(fields)).state();

            assertThat(String.join(" ", keys(state))).isEqualTo(expected.replace("''", ""));
            assertThat(keys(open(repeated(fields), state.values()).state())).isEqualTo(keys(state));
        }

        @Test
        void inTheOrderOfTheirMakingAlsoAfterReopening() {
            ScreenSession session = open(PORTS);
            session.addRow(PORT);
            session.addRow(PORT);
            session.answer(new ItemName("port-a"), Answer.of("81"));

            ScreenState reopened = open(PORTS, session.state().values()).state();

            assertThat(keys(session.state())).hasSize(4).startsWith("port-a", "port-b");
            assertThat(keys(session.state()).getLast()).matches("port-[0-9a-f]{8}");
            assertThat(keys(reopened)).isEqualTo(keys(session.state()));
            assertThat(reopened.values()).isEqualTo(session.state().values());
        }
    }

    @Nested
    class Answers {

        @Test
        void areSavedWithTheirItem() {
            ScreenState state = open(PORTS).answer(new ItemName("port-b"), Answer.of("8443"));

            assertThat(row(state, "port-b").effective()).isEqualTo("8443");
            assertThat(state.values().answers())
                    .containsOnlyKeys(new ItemName("port-b"))
                    .containsValue(new Answer("8443", Optional.empty(), Optional.of(PORT)));
        }

        @Test
        void areReadByTheirKeys() {
            ScreenSession session = open(PORTS + """
                    - {name: url, type: text, default: 'http://repl{{ ConfigOption "port-a" }}'}
                    - {name: all, type: text, default: 'repl{{ ConfigOption (print "port-" "b") }}'}
                    """);
            session.answer(new ItemName("port-a"), Answer.of("81"));

            ScreenState state = session.answer(new ItemName("port-b"), Answer.of("82"));

            assertThat(item(state, "url").effective()).isEqualTo("http://81");
            assertThat(item(state, "all").effective()).isEqualTo("82");
            assertThat(state.lookup().value("port-b")).contains("82");
        }

        @Test
        void followTheVendorsDefaultsWhichReadOtherItems() {
            String screen = repeated("valuesByGroup: {g: {port-a: 'repl{{ ConfigOption \"base\" }}1'}}")
                    + "- {name: base, type: text, default: '8'}\n";
            ScreenSession session = open(screen);

            ScreenState state = session.answer(new ItemName("base"), Answer.of("9"));

            assertThat(row(state, "port-a").effective()).isEqualTo("91");
            assertThat(state.lookup().value("port-a")).contains("91");
        }

        @Test
        void ofFilesHaveNames() {
            ScreenSession session = open(
                    "- {name: port, type: file, repeatable: true, templates: [{apiVersion: v1, kind: S, name: w}]}");

            ScreenState state = session.answer(new ItemName("port-00000001"), Answer.ofFile("aGk=", "a.txt"));

            assertThat(row(state, "port-00000001").filename()).isEqualTo("a.txt");
            assertThat(state.lookup().filename("port-00000001")).contains("a.txt");
        }

        @Test
        void areTakenBack() {
            ScreenSession session = open(PORTS);
            session.answer(new ItemName("port-a"), Answer.of("81"));

            ScreenState state = session.reset(new ItemName("port-a"));

            assertThat(row(state, "port-a").effective()).isEqualTo("80");
            assertThat(state.values()).isEqualTo(ConfigValues.EMPTY);
        }

        @Test
        void concernOneItemOnly() {
            ScreenSession session = open(PORTS + "- {name: other, type: text}\n");
            ItemState before = item(session.state(), "other");

            ScreenState state = session.answer(new ItemName("port-a"), Answer.of("81"));

            assertThat(item(state, "other")).isSameAs(before);
        }
    }

    @Nested
    class Removing {

        @Test
        void aRowOfTheVendorsStaysOverUpgrades() {
            ScreenSession session = open(PORTS);

            ScreenState removed = session.removeRow(new ItemName("port-a"));
            String newer = repeated("valuesByGroup: {g: {port-a: '80', port-b: '443', port-c: '9'}}");
            ScreenState upgraded = open(newer, removed.values()).state();

            assertThat(keys(removed)).containsExactly("port-b");
            assertThat(removed.lookup().value("port-a")).isEmpty();
            assertThat(keys(upgraded)).containsExactly("port-b", "port-c");
            assertThat(upgraded.values()).isEqualTo(removed.values());
        }

        @Test
        void anAddedRowForgetsIt() {
            ScreenSession session = open(PORTS);
            ScreenState added = session.addRow(PORT);
            ItemName key = item(added, "port").rows().getLast().key();

            ScreenState removed = session.removeRow(key);

            assertThat(added.values().answers()).containsOnlyKeys(key);
            assertThat(removed.values()).isEqualTo(ConfigValues.EMPTY);
            assertThat(keys(removed)).containsExactly("port-a", "port-b");
        }

        @Test
        void endsWithTheLeastNumber() {
            ScreenSession session = open(PORTS);
            session.removeRow(new ItemName("port-a"));

            ScreenState refused = session.removeRow(new ItemName("port-b"));

            assertThat(keys(refused)).containsExactly("port-b");
            assertThat(row(refused, "port-b").removable()).isFalse();
            assertThat(refused.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("config-row-needed");
                assertThat(finding.where().subject()).isEqualTo("port");
                assertThat(finding.message()).contains("at least 1 row");
            });
            assertThat(session.answer(new ItemName("port-b"), Answer.of("1")).findings())
                    .isEmpty();
        }

        @Test
        void isUndoneByTheRowsKey() {
            ScreenSession session = open(PORTS);
            ItemName added = item(session.addRow(PORT), "port").rows().getLast().key();
            Answer answer = new Answer("9", Optional.empty(), Optional.of(PORT));
            session.removeRow(new ItemName("port-a"));
            session.removeRow(added);

            session.reset(new ItemName("port-a"));
            ScreenState state = session.answer(added, answer);

            assertThat(keys(state)).containsExactly("port-a", "port-b", added.value());
            assertThat(state.values()).isEqualTo(ConfigValues.EMPTY.with(added, answer));
        }

        @Test
        void ofEverythingIsUndoneByResettingTheItem() {
            ScreenSession session = open(PORTS);
            session.addRow(PORT);
            session.removeRow(new ItemName("port-a"));

            ScreenState state = session.reset(PORT);

            assertThat(keys(state)).containsExactly("port-a", "port-b");
            assertThat(state.values()).isEqualTo(ConfigValues.EMPTY);
        }
    }

    @Nested
    class Upgrades {

        @Test
        void keepAnAnsweredRowThatTheVendorDoesNotGiveAnyMore() {
            ConfigValues saved =
                    open(PORTS).answer(new ItemName("port-a"), Answer.of("81")).values();

            ScreenState state =
                    open(repeated("valuesByGroup: {g: {port-b: '443'}}"), saved).state();

            assertThat(keys(state)).containsExactly("port-b", "port-a");
            assertThat(row(state, "port-a").value()).isEqualTo("81");
        }

        @Test
        void keepRowsOfAnItemThatIsNotRepeatedAnyMore() {
            ConfigValues saved =
                    open(PORTS).answer(new ItemName("port-a"), Answer.of("81")).values();

            assertThat(open("- {name: port, type: text}", saved).state().values())
                    .isEqualTo(saved);
        }

        @Test
        void leaveOutRowsWhoseKeysAreNoNames() {
            ConfigValues saved = ConfigValues.EMPTY.with(
                    new ItemName("x]]: {"), new Answer("1", Optional.empty(), Optional.of(PORT)));

            ScreenState state = open(PORTS, saved).state();

            assertThat(keys(state)).containsExactly("port-a", "port-b");
            assertThat(state.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("config-row-key");
                assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            });
            assertThat(state.values()).isEqualTo(saved);
        }

        @Test
        void neverTakeAnItemForARow() {
            ConfigValues saved = ConfigValues.EMPTY.with(
                    new ItemName("other"), new Answer("1", Optional.empty(), Optional.of(PORT)));

            ScreenState state =
                    open(PORTS + "- {name: other, type: text}\n", saved).state();

            assertThat(keys(state)).containsExactly("port-a", "port-b");
            assertThat(item(state, "other").value()).isEqualTo("1");
        }
    }

    @Nested
    class Problems {

        @Test
        void areToldPerRow() {
            ScreenSession session = open(repeated("""
                    title: Port, required: true, validation: {regex: {pattern: '^[0-9]+$'}},
                        valuesByGroup: {g: {port-a: '', port-b: '443'}}"""));

            ScreenState state = session.answer(new ItemName("port-b"), Answer.of("x"));

            assertThat(row(state, "port-a").error()).contains("Port in row 1 is required");
            assertThat(row(state, "port-b").error().orElseThrow()).startsWith("Port in row 2 must match the pattern");
            assertThat(state.findings()).extracting(Finding::code).containsExactly("config-required", "config-invalid");
            assertThat(item(state, "port").error())
                    .isEqualTo(row(state, "port-a").error());
        }

        @Test
        void areARowTooFewWhereOneIsRequired() {
            ScreenState state = open(repeated("title: Port, required: true, minimumCount: 0"))
                    .state();

            assertThat(item(state, "port").error()).contains("Port needs at least one row. Add one.");
        }

        @Test
        void doNotConcernWhatIsNotShown() {
            ScreenState state = open(repeated("required: true, when: 'false'")).state();

            assertThat(state.isDeployable()).isTrue();
            assertThat(row(state, "port-00000001").error()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"port, config-answered-in-rows", "other-1, config-unknown-item", "plain-x, config-unknown-item"})
        void stopAnAnswerThatHasNoPlace(String name, String code) {
            ScreenState state =
                    open(PORTS + "- {name: plain, type: text}\n").answer(new ItemName(name), Answer.of("x"));

            assertThat(state.findings()).extracting(Finding::code).containsExactly(code);
            assertThat(state.values()).isEqualTo(ConfigValues.EMPTY);
        }

        @Test
        void stopRowsOfAnItemThatHasNone() {
            ScreenState state = open(PORTS + "- {name: plain, type: text}\n").addRow(new ItemName("plain"));

            assertThat(state.findings()).extracting(Finding::code).containsExactly("config-no-rows");
        }

        @Test
        void stopChangesOfAReadOnlyItem() {
            ScreenState state = open(repeated("readonly: true")).addRow(PORT);

            assertThat(keys(state)).containsExactly("port-00000001");
            assertThat(state.findings()).extracting(Finding::code).containsExactly("config-read-only");
        }

        @Test
        void stopMoreThanAThousandRows() {
            ScreenSession session = open(repeated("minimumCount: 1000"));

            ScreenState state = session.addRow(PORT);

            assertThat(item(state, "port").rows()).hasSize(1000);
            assertThat(state.findings()).extracting(Finding::code).containsExactly("config-too-many-rows");
        }
    }

    private static String repeated(String fields) {
        return "- {name: port, type: text, repeatable: true, templates: [{apiVersion: v1, kind: S, name: w}], " + fields
                + "}\n";
    }

    private static ScreenSession open(String items) {
        return open(items, ConfigValues.EMPTY);
    }

    private static ScreenSession open(String items, ConfigValues saved) {
        return ScreenSession.open(Screens.ofItems(items).screen(), saved, TestFunctions::new);
    }

    private static ItemState item(ScreenState state, String name) {
        return state.item(new ItemName(name)).orElseThrow();
    }

    private static List<String> keys(ScreenState state) {
        return state.rows(PORT).stream().map(row -> row.key().value()).toList();
    }

    private static RowState row(ScreenState state, String key) {
        return state.rows(PORT).stream()
                .filter(row -> row.key().value().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
