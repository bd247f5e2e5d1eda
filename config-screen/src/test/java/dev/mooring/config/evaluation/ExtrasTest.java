package dev.mooring.config.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.evaluation.ClusterChoices.Choice;
import dev.mooring.config.evaluation.ItemState.OptionState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Severity;
import dev.mooring.config.formats.Samples;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.OptionsSource;
import dev.mooring.config.screen.Screens;
import dev.mooring.config.screen.TestFunctions;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Mooring offers beyond KOTS: typed answers, rules, options of the cluster, generation, probes. */
class ExtrasTest {

    @Nested
    class TypedAnswers {

        @Test
        void areRefusedWithTheRule() {
            ScreenState state =
                    answer(open("- {name: p, type: text, title: Port, mooring: {type: port}}"), "p", "70000");

            assertThat(item(state, "p").error())
                    .contains("Port must be between 1 and 65535, written with digits only.");
            assertThat(state.findings()).extracting(Finding::code).containsExactly("config-invalid");
            assertThat(state.isDeployable()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"text", "textarea", "password"})
        void areTextsOfAnyKind(String type) {
            ScreenSession session = open("- {name: p, type: " + type + ", mooring: {type: port}}");

            assertThat(answer(session, "p", "x").isDeployable()).isFalse();
            assertThat(answer(session, "p", "80").isDeployable()).isTrue();
            assertThat(answer(session, "p", "").isDeployable()).isTrue();
        }

        @Test
        void areFilesToo() {
            ScreenSession session = open("- {name: c, type: file, title: Certificate, mooring: {type: certificate}}");
            ScreenState bad = session.answer(new ItemName("c"), Answer.ofFile(base64("x"), "x.crt"));

            ScreenState good =
                    session.answer(new ItemName("c"), Answer.ofFile(base64(Samples.text("rsa.crt")), "x.crt"));

            assertThat(item(bad, "c").error().orElseThrow()).startsWith("Certificate must be a certificate in PEM");
            assertThat(item(good, "c").facts()).contains("Signed by itself");
        }

        @Test
        void areCheckedInRows() {
            ScreenSession session = open("- {name: port, type: text, repeatable: true, mooring: {type: port},"
                    + " templates: [{apiVersion: v1, kind: S, name: w}]}");

            ScreenState state = answer(session, "port-00000001", "http");

            assertThat(state.rows(new ItemName("port")).getFirst().error().orElseThrow())
                    .startsWith("port in row 1 must be between 1 and 65535");
        }

        @Test
        void tellFactsAndNoSecrets() {
            ScreenState state = answer(
                    open("- {name: k, type: textarea, mooring: {type: private-key}}"), "k", Samples.text("rsa.key"));

            assertThat(item(state, "k").facts()).containsExactly("RSA key of 2048 bits");
        }

        @Test
        void warnOfAnExpiredCertificate() {
            Surroundings later = new Surroundings(
                    TestFunctions::new,
                    ClusterChoices.UNKNOWN,
                    () -> Instant.parse("2200-01-01T00:00:00Z"),
                    new Random(1));
            ScreenSession session = ScreenSession.open(
                    Screens.ofItems("- {name: c, type: textarea, mooring: {type: certificate}}")
                            .screen(),
                    ConfigValues.EMPTY,
                    later);

            ScreenState state = answer(session, "c", Samples.text("rsa.crt"));

            assertThat(state.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                assertThat(finding.message()).isEqualTo("c has expired. Give a certificate that is valid.");
            });
            assertThat(item(state, "c").error()).isEmpty();
        }

        @Test
        void warnOfAKeyThatDoesNotFitTheCertificateBesideIt() {
            ScreenSession session = open("""
                    - {name: cert, type: textarea, mooring: {type: certificate}}
                    - {name: key, type: password, title: Key, mooring: {type: private-key}}
                    """);
            answer(session, "cert", Samples.text("rsa.crt"));
            ScreenState wrong = answer(session, "key", Samples.text("ec.key"));

            ScreenState right = answer(session, "cert", Samples.text("ec-chain.crt"));

            assertThat(wrong.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("config-key-does-not-fit");
                assertThat(finding.where().subject()).isEqualTo("key");
                assertThat(finding.message()).startsWith("Key is not the key of the certificate in 'cert'.");
            });
            assertThat(wrong.isDeployable()).isTrue();
            assertThat(right.findings()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "hidden: true, value: x | WARNING",
                    "readonly: true, value: x | WARNING",
                    "value: x | ERROR",
                    "default: x | WARNING",
                    "readonly: true, value: 'repl{{ ConfigOption \"q\" }}' | ERROR",
                    "hidden: true, value: 'repl{{ ConfigOption \"q\" }}' | WARNING"
                })
        void stopNothingThatTheAdminCannotRepair(String fields, Severity severity) {
            ScreenState state = open("- {name: p, type: text, mooring: {type: port}, " + fields + "}\n"
                            + "- {name: q, type: text, default: x}")
                    .state();

            assertThat(state.findings()).extracting(Finding::severity).containsExactly(severity);
        }
    }

    @Nested
    class RulesOverAnswers {

        private static final String RANGE = """
                - {name: low, type: text, default: '1', when: 'repl{{ ConfigOptionNotEquals "off" "1" }}', mooring: {rules: [
                    {check: 'repl{{ ConfigOptionNotEquals "low" "9" }}', message: 'repl{{ ConfigOption "low" }} is too much.'}]}}
                - {name: off, type: bool}
                - {name: other, type: text}
                """;

        @Test
        void areBrokenWhereTheirCheckIsFalse() {
            ScreenState state = answer(open(RANGE), "low", "9");

            assertThat(item(state, "low").error()).contains("9 is too much.");
            assertThat(state.findings()).extracting(Finding::code).containsExactly("config-rule");
            assertThat(state.isDeployable()).isFalse();
        }

        @Test
        void countOnlyWhileTheItemIsSeen() {
            ScreenSession session = open(RANGE);
            answer(session, "low", "9");

            assertThat(answer(session, "off", "1").isDeployable()).isTrue();
            assertThat(answer(session, "off", "0").isDeployable()).isFalse();
        }

        @Test
        void areLookedAtByTheirReadersOnly() {
            ScreenSession session = open(RANGE);
            ItemState before = item(session.state(), "low");

            assertThat(item(answer(session, "other", "x"), "low")).isSameAs(before);
        }

        @Test
        void thatCannotBeCheckedAreTold() {
            ScreenState state =
                    open("- {name: a, type: text, mooring: {rules: [{check: 'repl{{ fail \"no\" }}', message: m}]}}")
                            .state();

            assertThat(state.findings()).extracting(Finding::code).containsExactly("config-template");
        }
    }

    @Nested
    class OptionsOfTheCluster {

        private static final String CLASS =
                "- {name: c, type: TYPE, title: Class, items: [{name: none, title: None}], mooring: {optionsFrom: storageClasses}}";

        @ParameterizedTest
        @ValueSource(strings = {"text", "dropdown"})
        void followTheVendorsOwn(String type) {
            ScreenState state = open(
                            CLASS.replace("TYPE", type).replace("items: [{name: none, title: None}], ", ""), "fast")
                    .state();

            assertThat(item(state, "c").options()).containsExactly(new OptionState("fast", "fast", true));
            assertThat(item(open(CLASS.replace("TYPE", "dropdown"), "fast").state(), "c")
                            .options())
                    .extracting(OptionState::name)
                    .containsExactly("none", "fast");
        }

        @Test
        void doNotStopAnAnswerThatTheClusterDoesNotHave() {
            ScreenSession session = open(CLASS.replace("TYPE", "dropdown"), "fast");

            ScreenState state = answer(session, "c", "slow");

            assertThat(state.isDeployable()).isTrue();
            assertThat(state.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("config-not-in-cluster");
                assertThat(finding.message())
                        .startsWith("Class names a storage class that this cluster does not have.");
            });
            assertThat(answer(session, "c", "fast").findings()).isEmpty();
            assertThat(answer(session, "c", "none").findings()).isEmpty();
        }

        @Test
        void areNotJudgedWhereTheyAreNotKnown() {
            ScreenState state = answer(open(CLASS.replace("TYPE", "dropdown")), "c", "slow");

            assertThat(state.findings()).isEmpty();
            assertThat(item(state, "c").facts())
                    .containsExactly("What the cluster offers is not known, so any name is taken");
        }

        private static ScreenSession open(String items, String offered) {
            ClusterChoices choices = source -> source == OptionsSource.STORAGE_CLASSES
                    ? Optional.of(List.of(new Choice(offered, true)))
                    : Optional.empty();
            return ScreenSession.open(
                    Screens.ofItems(items).screen(),
                    ConfigValues.EMPTY,
                    new Surroundings(TestFunctions::new, choices, () -> Instant.EPOCH, new Random(1)));
        }

        private static ScreenSession open(String items) {
            return ExtrasTest.open(items);
        }
    }

    @Nested
    class Generation {

        @Test
        void makesAnotherValueThatIsSaved() {
            ScreenSession session = open("""
                    - {name: s, type: password, mooring: {generate: 'repl{{ RandomString 8 }}'}}
                    - {name: t, type: text, default: 'is repl{{ ConfigOption "s" }}'}
                    """);

            String first = item(session.generate(new ItemName("s")), "s").value();
            ScreenState state = session.generate(new ItemName("s"));

            assertThat(first).hasSize(8);
            assertThat(item(state, "s").value()).hasSize(8).isNotEqualTo(first);
            assertThat(item(state, "s").origin()).isEqualTo(ValueOrigin.GENERATED);
            assertThat(item(state, "t").effective())
                    .isEqualTo("is " + item(state, "s").value());
            assertThat(state.values())
                    .isEqualTo(ConfigValues.EMPTY.with("s", item(state, "s").value()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ", hidden: true", ", readonly: true"})
        void replacesAGeneratedValueAlsoOfAnEarlierVersion(String flags) {
            String screen = "- {name: s, type: password, value: 'repl{{ RandomString 8 }}'" + flags + "}";
            ScreenSession session = open(screen, ConfigValues.EMPTY.with("s", "earlier"));
            assertThat(item(session.state(), "s").value()).isEqualTo("earlier");

            ScreenState state = session.generate(new ItemName("s"));

            assertThat(item(state, "s").value()).hasSize(8).isNotEqualTo("earlier");
            assertThat(item(open(screen, state.values()).state(), "s").value())
                    .isEqualTo(item(state, "s").value());
        }

        @Test
        void takesAlongWhatIsMadeTogether() {
            ScreenSession session = openFamily(ConfigValues.EMPTY);
            String cert = item(session.state(), "cert").value();
            String other = item(session.state(), "other").value();

            ScreenState state = session.generate(new ItemName("key"));

            assertThat(item(state, "cert").value()).isNotEqualTo(cert);
            assertThat(item(state, "key").value())
                    .isEqualTo("key of " + item(state, "cert").value());
            assertThat(item(state, "other").value()).isEqualTo(other);
        }

        @Test
        void ofOneFamilyLeavesNoHalfMadePairBehind() {
            ScreenSession session = open("""
                    - {name: cert, type: textarea, hidden: true, value: 'repl{{ TLSCert "t" }}repl{{ ConfigOption "bad" }}'}
                    - {name: key, type: textarea, hidden: true,
                       value: 'repl{{ TLSKey "t" }}repl{{ if ConfigOptionEquals "bad" "1" }}repl{{ fail "no" }}repl{{ end }}'}
                    - {name: bad, type: text}
                    """);
            String cert = item(answer(session, "bad", "1"), "cert").value();

            ScreenState state = session.generate(new ItemName("key"));

            assertThat(item(state, "cert").value()).isEqualTo(cert);
            assertThat(state.findings()).extracting(Finding::code).contains("config-template");
        }

        @Test
        void isRefusedWhereTheVendorDoesNotSayHow() {
            ScreenState state = open("- {name: a, type: text}").generate(new ItemName("a"));

            assertThat(state.findings()).extracting(Finding::code).containsExactly("config-cannot-generate");
        }
    }

    @Nested
    class Families {

        @Test
        void stayTogetherOverUpgrades() {
            ScreenState first = openFamily(ConfigValues.EMPTY).state();

            ScreenState later = openFamily(first.values()).state();

            assertThat(item(first, "key").value())
                    .isEqualTo("key of " + item(first, "cert").value());
            assertThat(later.values()).isEqualTo(first.values());
        }

        @ParameterizedTest
        @ValueSource(strings = {"cert", "key"})
        void areMadeAnewWhereOnlyAPartWasSaved(String lost) {
            ConfigValues saved = openFamily(ConfigValues.EMPTY).state().values();
            ConfigValues part = saved.without(new ItemName(lost));

            ScreenState state = openFamily(part).state();

            assertThat(item(state, "key").value())
                    .isEqualTo("key of " + item(state, "cert").value());
            assertThat(state.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("config-made-anew");
                assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                assertThat(finding.message()).contains(lost);
            });
            assertThat(openFamily(state.values()).state().findings()).isEmpty();
        }

        @Test
        void neverReplaceWhatAnAdminMayHaveTyped() {
            String screen = """
                    - {name: cert, type: textarea, value: 'repl{{ TLSCert "t" }}'}
                    - {name: key, type: textarea, hidden: true, value: 'repl{{ TLSKey "t" }}'}
                    """;

            ScreenState state =
                    open(screen, ConfigValues.EMPTY.with("cert", "mine")).state();

            assertThat(item(state, "cert").value()).isEqualTo("mine");
            assertThat(state.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("config-may-not-fit");
                assertThat(finding.where().subject()).isEqualTo("key");
            });
        }

        @Test
        void ofAnAuthorityStayTogether() {
            String screen = """
                    - {name: ca, type: textarea, hidden: true, value: 'repl{{ TLSCACert "c" }}'}
                    - {name: cert, type: textarea, hidden: true, value: 'repl{{ TLSCertFromCA "c" "one" }}'}
                    """;
            ConfigValues saved = open(screen).state().values();
            String added =
                    "- {name: second, type: textarea, hidden: true, value: 'repl{{ TLSCertFromCA \"c\" \"two\" }}'}\n";

            ScreenState state = open(added + screen, saved).state();

            String authority = item(state, "ca").value();
            assertThat(item(state, "cert").value()).endsWith("signed by " + authority);
            assertThat(item(state, "second").value()).endsWith("signed by " + authority);
            assertThat(state.findings())
                    .extracting(Finding::code)
                    .containsExactly("config-made-anew", "config-made-anew");
        }
    }

    @Nested
    class Probes {

        private static final String DATABASE = """
                - {name: host, type: text}
                - {name: port, type: text, default: '5432'}
                - {name: test, type: label, mooring: {probe: {tcp: {host: 'repl{{ ConfigOption "host" }}',
                   port: 'repl{{ ConfigOption "port" }}'}}}}
                """;

        @Test
        void followTheAnswers() {
            ScreenSession session = open(DATABASE);
            ScreenState empty = session.state();

            ScreenState filled = answer(session, "host", "db.example.com");

            assertThat(item(empty, "test").probe())
                    .contains(new ProbeTarget.Incomplete("There is no host to connect to yet. Answer it first."));
            assertThat(item(filled, "test").probe()).contains(new ProbeTarget.Tcp("db.example.com", 5432));
            assertThat(item(answer(session, "port", "many"), "test").probe().orElseThrow())
                    .isInstanceOf(ProbeTarget.Incomplete.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a b", "http://db", "-", "db/x", "db\n"})
        void areNoneForWhatIsNoHost(String host) {
            ScreenState state = answer(open(DATABASE), "host", host.equals("db\n") ? "db\nx" : host);

            assertThat(item(state, "test").probe().orElseThrow()).isInstanceOf(ProbeTarget.Incomplete.class);
        }

        @Test
        void mayBeOfTheWeb() {
            String screen = "- {name: u, type: text, mooring: {probe: {http: {url: 'repl{{ ConfigOption \"u\" }}'}}}}";
            ScreenSession session = open(screen);

            ScreenState state = answer(session, "u", "https://me:hunter2@example.com/x");

            assertThat(item(state, "u").probe())
                    .contains(new ProbeTarget.Http(URI.create("https://me:hunter2@example.com/x")));
            assertThat(item(state, "u").probe().toString()).doesNotContain("hunter2");
            assertThat(item(answer(session, "u", "file:///etc/passwd"), "u")
                            .probe()
                            .orElseThrow())
                    .isInstanceOf(ProbeTarget.Incomplete.class);
        }

        @Test
        void endWithTheirItem() {
            ScreenState state =
                    open("- {name: u, type: text, hidden: true, mooring: {probe: {tls: {host: a, port: '1'}}}}")
                            .state();

            assertThat(item(state, "u").probe()).isEmpty();
        }
    }

    private static ScreenSession openFamily(ConfigValues saved) {
        return open("""
                - {name: key, type: textarea, hidden: true, value: 'repl{{ TLSKey "t" }}'}
                - {name: cert, type: textarea, hidden: true, value: 'repl{{ TLSCert "t" }}'}
                - {name: other, type: textarea, hidden: true, value: 'repl{{ TLSCert "u" }}'}
                """, saved);
    }

    private static ScreenSession open(String items) {
        return open(items, ConfigValues.EMPTY);
    }

    /** Certificates are numbered: each making gives another one. */
    private static ScreenSession open(String items, ConfigValues saved) {
        return ScreenSession.open(Screens.ofItems(items).screen(), saved, new NumberedCertificates());
    }

    private static ScreenState answer(ScreenSession session, String item, String value) {
        return session.answer(new ItemName(item), Answer.of(value));
    }

    private static ItemState item(ScreenState state, String name) {
        return state.item(new ItemName(name)).orElseThrow();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
