package dev.mooring.config.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Place;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.template.Limits;
import dev.mooring.config.template.Rendering;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KotsFunctionsTest {

    private static final Map<String, Object> LICENSE =
            Map.of("licenseID", "abc", "seats", 5L, "trial", true, "ratio", 1.5, "customerName", "Ada");

    private static final KotsFunctions FUNCTIONS = KotsFunctions.builder(
                    () -> Instant.parse("2026-03-01T09:05:07.120Z"), new SplittableRandom(1))
            .config(new Answers(Map.of("name", "Ada", "file", "aGk=", "bad", "%", "empty", "")))
            .license(name -> Optional.ofNullable(LICENSE.get(name)))
            .release(new ReleaseInfo(7, "12", "Stable", "1.2.3", "News", true, false))
            .cluster(new ClusterInfo("apps", "k3s", "v1.31.2+k3s1", 3))
            .appSlug("shop")
            .build();

    private record Answers(Map<String, String> values) implements ConfigLookup {

        @Override
        public Optional<String> value(String item) {
            return Optional.ofNullable(values.get(item));
        }

        @Override
        public Optional<String> filename(String item) {
            return item.equals("file") ? Optional.of("hi.txt") : Optional.empty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            quoteCharacter = '~',
            value = {
                "ConfigOption \"name\" ⇒ Ada",
                "ConfigOption \"unknown\" ⇒ ~~",
                "ConfigOptionData \"file\" ⇒ hi",
                "ConfigOptionData \"bad\" ⇒ ~~",
                "ConfigOptionFilename \"file\" ⇒ hi.txt",
                "ConfigOptionFilename \"name\" ⇒ ~~",
                "ConfigOptionName \"x\" ⇒ x",
                "ConfigOptionIndex \"name\" ⇒ ~~",
                "ConfigOptionEquals \"name\" \"Ada\" ⇒ true",
                "ConfigOptionEquals \"unknown\" \"\" ⇒ false",
                "ConfigOptionNotEquals \"name\" \"Bob\" ⇒ true",
                "ConfigOptionNotEquals \"unknown\" \"Bob\" ⇒ false",
                "LicenseFieldValue \"seats\" ⇒ 5",
                "LicenseFieldValue \"trial\" ⇒ true",
                "LicenseFieldValue \"ratio\" ⇒ 1.5",
                "LicenseFieldValue \"none\" ⇒ ~~",
                "LicenseFieldValue \"seats\" | ParseInt | Mult 2 ⇒ 10",
                "LicenseDockerCfg | b64dec ⇒ {\"auths\":{\"proxy.replicated.com\":{\"auth\":\"TElDRU5TRV9JRDphYmM=\"},\"registry.replicated.com\":{\"auth\":\"TElDRU5TRV9JRDphYmM=\"}}}",
                "Sequence ⇒ 7",
                "Cursor ⇒ 12",
                "ChannelName ⇒ Stable",
                "VersionLabel ⇒ 1.2.3",
                "ReleaseNotes ⇒ News",
                "IsRequired ⇒ true",
                "IsAirgap ⇒ false",
                "Namespace ⇒ apps",
                "IsKurl ⇒ false",
                "Distribution ⇒ k3s",
                "NodeCount ⇒ 3",
                "KubernetesVersion ⇒ 1.31.2+k3s1",
                "KubernetesMajorVersion ⇒ 1",
                "KubernetesMinorVersion ⇒ 31",
                "HasLocalRegistry ⇒ false",
                "LocalRegistryHost ⇒ ~~",
                "ImagePullSecretName ⇒ shop-registry",
                "HTTPProxy ⇒ ~~",
                "Now ⇒ 2026-03-01T09:05:07Z",
                "NowFmt \"\" ⇒ 2026-03-01T09:05:07Z",
                "NowFmt \"Mon Jan _2 3:04PM 06 .000 .999\" ⇒ Sun Mar  1 9:05AM 26 .120 .12",
                "now | date \"2006-01-02\" ⇒ 2026-03-01",
                "now ⇒ 2026-03-01 09:05:07.12 +0000 UTC",
                "ToLower \"ABC\" ⇒ abc",
                "ToUpper \"abc\" ⇒ ABC",
                "TrimSpace \" a \" ⇒ a",
                "Trim \" a \" ⇒ a",
                "Trim \"xaxy\" \"yx\" ⇒ a",
                "Split \"a,b\" \",\" ⇒ [a b]",
                "UrlEncode \"a b/c\" ⇒ a+b%2Fc",
                "Base64Encode \"hi\" ⇒ aGk=",
                "Base64Decode \"aGk=\" ⇒ hi",
                "Base64Decode \"%\" ⇒ ~~",
                "Add 1 2 ⇒ 3",
                "Add 1 2.5 ⇒ 3.5",
                "Sub 1 2 ⇒ -1",
                "Mult 2 3 ⇒ 6",
                "Div 7 2 ⇒ 3",
                "Div 7 2.0 ⇒ 3.5",
                "Div 7.0 0 ⇒ +Inf",
                "Add \"1\" 2 ⇒ 0",
                "typeOf (Add 1 2) ⇒ int64",
                "typeOf (Add (ParseUint \"1\") (ParseUint \"2\")) ⇒ uint64",
                "typeOf (Add 1 2.5) ⇒ float64",
                "typeOf (Add \"1\" \"2\") ⇒ int",
                "Sub 5 \"2\" ⇒ 5",
                "Div (ParseUint \"18446744073709551615\") (ParseUint \"2\") ⇒ 9223372036854775807",
                "ParseInt \"99999999999999999999\" ⇒ 9223372036854775807",
                "ParseInt \"-99999999999999999999\" ⇒ -9223372036854775808",
                "ParseInt \"0x1f\" 0 ⇒ 31",
                "ParseInt \"1\" 1 ⇒ 0",
                "ParseInt \"1\" 99 ⇒ 0",
                "ParseInt \"+7\" ⇒ 7",
                "ParseInt \"٣\" ⇒ 0",
                "ParseUint \"99999999999999999999\" ⇒ 18446744073709551615",
                "ParseUint \"+5\" ⇒ 0",
                "typeOf (ParseInt \"1\") ⇒ int64",
                "typeOf (ParseUint \"1\") ⇒ uint64",
                "typeOf (Split \"a,b\" \",\") ⇒ []string",
                "HumanSize \"x\" ⇒ 0B",
                "HumanSize (ParseInt \"2048\") ⇒ 2.048kB",
                "ParseBool \"true\" ⇒ true",
                "ParseBool \"yes\" ⇒ false",
                "ParseFloat \"1.5\" ⇒ 1.5",
                "ParseFloat \"x\" ⇒ 0",
                "ParseInt \"12\" ⇒ 12",
                "ParseInt \"ff\" 16 ⇒ 255",
                "ParseInt \"x\" ⇒ 0",
                "ParseUint \"5\" ⇒ 5",
                "ParseUint \"-5\" ⇒ 0",
                "HumanSize 1024 ⇒ 1.024kB",
                "HumanSize 5 ⇒ 5B",
                "HumanSize 123456789 ⇒ 123.5MB",
                "len (RandomString 12) ⇒ 12",
                "RandomString 3 \"[a]\" ⇒ aaa",
                "RandomString 3 \"(a|b)\" ⇒ ~~",
                "regexMatch \"^[A-F0-9]{40}$\" (RandomString 40 \"[A-F0-9]\") ⇒ true",
                "regexMatch \"^[^a-z]{40}$\" (RandomString 40 \"[[:upper:]\\\\d]\") ⇒ true",
                "len (RandomBytes 16) ⇒ 24",
                "YamlEscape \"a\" | trim ⇒ a",
                "YamlEscape \"a: b\" | trim ⇒ 'a: b'",
                "YamlEscape \"true\" | trim | replace \"'\" \"\\\"\" ⇒ \"true\"",
                "IdentityServiceName ⇒ shop-dex",
                "KurlString \"A.B\" ⇒ ~~",
            })
    void givesWhatKotsGives(String expression, String expected) {
        assertThat(textOf("{{repl " + expression + " }}")).isEqualTo(expected);
    }

    @Test
    void escapesLinesAsAnIndentedBlock() {
        String pad = " ".repeat(20);

        assertThat(textOf("key: {{repl YamlEscape \"a\\nb: c\" }}"))
                .isEqualTo("key: " + pad + "|-\n" + pad + "    a\n" + pad + "    b: c\n" + pad);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KubeSeal \"a\" \"b\" \"c\" \"d\"",
                "env \"HOME\"",
                "expandenv \"$HOME\"",
                "getHostByName \"localhost\"",
                "ConfigOption 5",
                "ConfigOption",
                "ConfigOption \"a\" \"b\"",
                "Div 1 0",
                "Div 1 \"x\"",
                "Add 1 (ParseUint \"1\")",
                "ParseInt 5",
                "repeat 1000000000 \"x\"",
                "indent 1000000000 \"x\"",
                "until 1000000000",
                "randAlphaNum 1000000000",
                "RandomBytes 1000000000",
                "regexFind \"(((a{1000}){1000}){1000}){1000}\" \"a\"",
                "replace \"\" (repeat 10000 \"x\") (repeat 10000 \"y\")",
                "printf \"%99999999d %s\" 1 (list (repeat 30000000 \"x\") (repeat 30000000 \"x\") (repeat 30000000 \"x\")) | nospace | indent 5 | fail"
            })
    void refusesRatherThanGuesses(String expression) {
        assertThat(render("{{repl " + expression + " }}")).isInstanceOf(Rendering.Failed.class);
    }

    @Test
    void acceptsTheLargePatternsThatPeopleWrite() {
        String group = "([0-9a-fA-F]{1,4}:){1,7}";
        String pattern = "^(" + (group + "|").repeat(10) + "(\\\\d{1,3}\\\\.){3}\\\\d{1,3})$";

        assertThat(textOf("{{repl regexMatch \"" + pattern + "\" \"10.0.0.1\" }}"))
                .isEqualTo("true");
    }

    @Test
    void namesTheTypeButNeverTheValueOfAWrongArgument() {
        Rendering rendering = render("{{repl ConfigOption \"name\" | indent \"1\" }}");

        assertThat(rendering).isInstanceOfSatisfying(Rendering.Failed.class, failed -> assertThat(
                        failed.finding().message())
                .contains("expected integer")
                .doesNotContain("Ada"));
    }

    @Test
    void otherAnswersNeedNoOtherFunctions() {
        KotsFunctions others = FUNCTIONS.with(new Answers(Map.of("name", "Bob")));
        KotsTemplate template =
                KotsTemplate.parse("{{repl ConfigOption \"name\" }} {{repl Namespace }}", Place.NONE, others);

        assertThat(template.render(others, Limits.DEFAULT))
                .isInstanceOfSatisfying(Rendering.Rendered.class, rendered -> assertThat(rendered.text())
                        .isEqualTo("Bob apps"));
    }

    @Test
    void knowsWhichFunctionsReadAnswers() {
        assertThat(KotsFunctions.catalog().names().stream()
                        .filter(name ->
                                KotsFunctions.catalog().find(name).orElseThrow().readsAnswers()))
                .containsExactlyInAnyOrder(
                        "ConfigOption",
                        "ConfigOptionData",
                        "ConfigOptionEquals",
                        "ConfigOptionFilename",
                        "ConfigOptionIndex",
                        "ConfigOptionNotEquals",
                        "IdentityServiceClientID",
                        "IdentityServiceClientSecret",
                        "IdentityServiceRoles",
                        "LicenseDockerCfg",
                        "LicenseFieldValue",
                        "LocalImageName",
                        "LocalRegistryAddress",
                        "LocalRegistryHost",
                        "LocalRegistryImagePullSecret",
                        "LocalRegistryNamespace",
                        "Lookup");
    }

    @Test
    void withoutALicenseThereIsNothingToSay() {
        KotsFunctions unknown = KotsFunctions.builder(() -> Instant.EPOCH, new SplittableRandom(1))
                .build();
        KotsTemplate template = KotsTemplate.parse(
                "[{{repl LicenseFieldValue \"a\" }}{{repl LicenseDockerCfg }}{{repl Sequence }} {{repl KubernetesVersion }}]",
                Place.NONE,
                unknown);

        assertThat(template.render(unknown, Limits.DEFAULT))
                .isInstanceOfSatisfying(Rendering.Rendered.class, rendered -> assertThat(rendered.text())
                        .isEqualTo("[-1 0.0.0+unknown]"));
    }

    private static String textOf(String template) {
        return switch (render(template)) {
            case Rendering.Rendered rendered -> rendered.text();
            case Rendering.Failed failed -> failed.finding().message();
        };
    }

    private static Rendering render(String template) {
        return KotsTemplate.parse(template, Place.NONE, KotsFunctions.catalog()).render(FUNCTIONS, Limits.DEFAULT);
    }
}
