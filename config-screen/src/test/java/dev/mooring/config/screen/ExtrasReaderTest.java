package dev.mooring.config.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtrasReaderTest {

    @Test
    void readsEverythingThatAnItemCanHave() {
        ScreenReader.Reading reading = Screens.ofItems("""
                - {name: host, type: text}
                - name: port
                  type: text
                  mooring:
                    type: integer
                    min: 1
                    max: "10"
                    rules:
                    - check: 'repl{{ ne (ConfigOption "host") (ConfigOption "port") }}'
                      message: Host and port differ.
                    optionsFrom: storageClasses
                    generate: 'repl{{ RandomString 8 }}'
                    probe:
                      tcp: {host: 'repl{{ ConfigOption "host" }}', port: 5432}
                """);

        ItemExtras extras = extras(reading, "port");
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("config-number-not-quoted");
        assertThat(extras.valueType()).isEqualTo(new ValueType.WholeNumber(OptionalLong.of(1), OptionalLong.of(10)));
        assertThat(extras.rules()).hasSize(1);
        assertThat(extras.optionsFrom()).contains(OptionsSource.STORAGE_CLASSES);
        assertThat(extras.generator()).isPresent();
        assertThat(extras.probe().orElseThrow()).isInstanceOf(Probe.Tcp.class);
    }

    @ParameterizedTest
    @CsvSource({
        "url, Url",
        "email, Email",
        "hostname, Hostname",
        "ip, IpAddress",
        "cidr, Cidr",
        "port, Port",
        "certificate, PemCertificate",
        "private-key, PemPrivateKey",
        "json, Json",
        "yaml, Yaml",
        "integer, WholeNumber"
    })
    void readsEachType(String name, String type) {
        ScreenReader.Reading reading = Screens.ofItems("- {name: a, type: textarea, mooring: {type: " + name + "}}");

        assertThat(reading.findings()).isEmpty();
        assertThat(extras(reading, "a").valueType().getClass().getSimpleName()).isEqualTo(type);
    }

    @Test
    void readsSchemesOfUrls() {
        ScreenReader.Reading reading =
                Screens.ofItems("- {name: a, type: text, mooring: {type: url, schemes: [HTTPS, ldaps]}}");

        assertThat(extras(reading, "a").valueType()).isEqualTo(new ValueType.Url(Set.of("https", "ldaps")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: text, mooring: {type: ports} | config-unknown-extra | Did you mean 'port'?",
                "type: bool, mooring: {type: port} | config-unused-extra | Only text, textarea",
                "type: text, mooring: {typ: port} | config-unknown-field | Did you mean 'type'?",
                "type: text, mooring: text | config-wrong-type | mapping",
                "type: text, mooring: {type: port, min: 1} | config-unused-extra | type: integer",
                "type: text, mooring: {schemes: [https]} | config-unused-extra | type: url",
                "type: text, mooring: {type: url, schemes: https} | config-wrong-type | list",
                "type: text, mooring: {type: integer, min: x} | config-wrong-type | whole number",
                "type: text, mooring: {type: integer, min: 2, max: 1} | config-bad-bounds | Exchange them",
                "type: text, mooring: {rules: [{check: 'x'}]} | config-bad-rule | 'message'",
                "type: text, mooring: {rules: [{check: 'true', message: m}]} | config-bad-rule | always the same",
                "type: text, mooring: {optionsFrom: storageClass} | config-unknown-extra | storageClasses",
                "type: textarea, mooring: {optionsFrom: secrets} | config-unused-extra | text and dropdown",
                "type: text, mooring: {generate: 'abc'} | config-generate-constant | RandomString",
                "type: bool, mooring: {generate: 'repl{{ RandomString 3 }}'} | config-unused-extra | generated anew",
                "type: text, mooring: {probe: {udp: {host: a}}} | config-bad-probe | tcp",
                "type: text, mooring: {probe: {tcp: {host: a}}} | config-bad-probe | host, port",
                "type: text, default: abc, mooring: {type: port} | config-bad-constant | between 1 and 65535",
                "type: text, value: abc, mooring: {type: port} | config-bad-constant | 'value'",
                "type: text, value: abc, validation: {regex: {pattern: '^[0-9]'}} | config-bad-constant | pattern",
                "type: radio, default: z, items: [{name: x}] | config-bad-constant | options",
                "type: bool, default: 'yes' | config-bad-constant | counts as off"
            })
    void tellsWhatIsWrong(String fields, String code, String message) {
        ScreenReader.Reading reading = Screens.ofItems("- {name: a, " + fields.replace("'yes'", "\"yes\"") + "}");

        assertThat(reading.findings())
                .filteredOn(finding -> finding.code().equals(code))
                .anySatisfy(finding -> {
                    assertThat(finding.message()).contains(message);
                    assertThat(finding.where().line()).isPositive();
                    assertThat(finding.where().subject()).isEqualTo("a");
                });
    }

    @Test
    void takesADropdownWithoutOptionsOfItsOwnWhereTheClusterHasSome() {
        ScreenReader.Reading reading =
                Screens.ofItems("- {name: a, type: dropdown, default: fast, mooring: {optionsFrom: storageClasses}}");

        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void followsTemplatesToUnknownItems() {
        ScreenReader.Reading reading = Screens.ofItems(
                "- {name: a, type: text, mooring: {probe: {http: {url: 'repl{{ ConfigOption \"nope\" }}'}}}}");

        assertThat(reading.findings()).extracting(Finding::code).containsExactly("config-unknown-reference");
    }

    private static ItemExtras extras(ScreenReader.Reading reading, String name) {
        Optional<ConfigItem> item = reading.screen().item(new ItemName(name));
        return item.orElseThrow().extras();
    }
}
