package dev.mooring.console.branding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandingTest {

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, byte[]> files = new TreeMap<>();

    @Test
    void rulesReachNothingOutsideOfTheVendorsArea() {
        String css = styles("""
                :root { --accent: #c00 }
                body.dark a, h1 > b { color: var(--accent); font-family: "Acme Sans", sans-serif !important }
                html body .logo { width: 3rem }
                @media (max-width: 600px) { a { color: red } }
                """);

        assertThat(css)
                .contains(".mo-vendor {", "--accent: #c00", ".mo-vendor.dark a", ".mo-vendor h1", ".mo-vendor .logo")
                .contains("@media", "(max-width:600px)", ".mo-vendor a", "!important");
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import url(https://example.com/a.css);",
                "@namespace svg url(http://www.w3.org/2000/svg);",
                "@font-face { font-family: x; src: url(a.woff2) }",
                "@keyframes mo-appear { from { opacity: 0 } }",
                "@page { margin: 0 }",
                "a { position: fixed }",
                "a { position: ABSOLUTE !important }",
                "a { position: sticky }",
                "a { background: url(https://example.com/spy.png) }",
                "a { background: URL('//example.com/spy.png') }",
                "a { background: image-set(url(https://example.com/a.png) 1x) }",
                "a { background: u\\72l(https://example.com/a.png) }",
                "a { --x: url(https://example.com/a.png) }",
                "a { behavior: url(a.htc) }",
                "a { width: expression(alert(1)) }",
                "a { animation: mo-appear 1s }",
                "body ~ div { display: none }",
                ":root + div { display: none }"
            })
    void whatCouldLeaveTheAreaOrFetchIsLeftOutAndTold(String css) {
        String styles = styles(css + "\nb { color: red }");

        assertThat(styles.strip()).startsWith(".mo-vendor b {").doesNotContain("example.com");
        assertThat(findings).as(css).isNotEmpty().allMatch(finding -> finding.code()
                .equals("branding-left-out"));
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.where().file()).isEqualTo("brand.css"));
    }

    @Test
    void aFindingNamesTheLine() {
        styles("a { color: red }\nb {\n  position: fixed;\n}");

        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.where().line()).isEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a { color: red; } } .mo-banner { display: none }",
                "a { color: red",
                "a { content: \"} .mo-banner { display: none }\" }",
                "</style><script>alert(1)</script> a { color: red }",
                "a { color: red; /* } */ } & ~ .mo-banner { display: none }",
                "a { color: re\\}d }",
                "@media print { } .mo-banner { display: none } a { }"
            })
    void aStyleSheetThatIsNotWholeReachesNothingElse(String css) {
        String styles = styles(css);

        assertThat(withoutStrings(styles).lines().filter(line -> line.endsWith("{") && !line.startsWith("@")))
                .allMatch(line -> line.startsWith(".mo-vendor"));
        assertThat(withoutStrings(styles)).doesNotContain("<");
    }

    @Test
    void bracketsWithinBracketsAreBounded() {
        assertThat(styles("a { width: " + "calc(".repeat(10_000) + "1px" + ")".repeat(10_000) + " }"))
                .isEmpty();
        assertThat(styles("@media print {".repeat(10_000))).isEmpty();
        assertThat(findings).isNotEmpty();
    }

    @Test
    void aSheetWithManyMistakesTellsTheFirstOnes() {
        styles("a { position: fixed }\n".repeat(500));

        assertThat(findings).hasSize(51);
    }

    @Test
    void picturesOfThePackageAreWrittenIntoTheSheet() {
        files.put("img/logo.png", new byte[] {1, 2, 3});

        String css = styles("a { background: url(logo.png) no-repeat }");

        assertThat(css).contains("data:image/png;base64,AQID");
        assertThat(findings).isEmpty();
    }

    @Test
    void fontsOfThePackageAreWrittenIntoTheSheet() {
        files.put("acme.woff2", new byte[] {1, 2, 3});

        Branding branding = branding("""
                branding:
                  fonts:
                  - {fontFamily: Acme Sans, sources: [acme.woff2, missing.woff]}
                """);

        assertThat(branding.styles())
                .isEqualTo("@font-face { font-family: \"Acme Sans\"; src: url(\"data:font/woff2;base64,AQID\")"
                        + " format(\"woff2\"); }");
        assertThat(findings).extracting(Finding::code).containsExactly("font-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Instrument Sans", "system-ui", "MONOSPACE", "x\"; } .mo-banner {", ""})
    void aFontMayNotTakeTheNameOfOneOfTheConsoles(String family) {
        files.put("acme.woff2", new byte[] {1, 2, 3});

        Branding branding = branding("""
                branding:
                  fonts:
                  - {fontFamily: '%s', sources: [acme.woff2]}
                """.formatted(family));

        assertThat(branding.styles()).isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly("font-name");
    }

    static Stream<List<String>> icons() {
        return Stream.of(
                List.of("data:image/png;base64,AQID", "data:image/png;base64,AQID", ""),
                List.of("logo.svg", "data:image/svg+xml;base64,AQID", ""),
                List.of("https://example.com/logo.png", "", "icon-remote"),
                List.of("//example.com/logo.png", "", "icon-remote"),
                List.of("data:text/html,x", "", "icon-unusable"),
                List.of("missing.png", "", "icon-unusable"),
                List.of("app.yaml", "", "icon-unusable"));
    }

    @ParameterizedTest
    @MethodSource("icons")
    void anIconIsADataUriOrAFileOfThePackage(List<String> expected) {
        files.put("logo.svg", new byte[] {1, 2, 3});

        Branding branding = branding("icon: '" + expected.getFirst() + "'\n");

        assertThat(branding.icon()).isEqualTo(expected.get(1));
        assertThat(findings.stream().map(Finding::code).toList())
                .isEqualTo(expected.getLast().isEmpty() ? List.of() : List.of(expected.getLast()));
    }

    @Test
    void anIconThatIsTooLargeIsNotShown() {
        files.put("logo.png", new byte[300 * 1024]);

        assertThat(branding("icon: logo.png\n").icon()).isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly("icon-large");
    }

    private String styles(String css) {
        files.put("brand.css", css.getBytes(StandardCharsets.UTF_8));
        return branding("branding: {css: [brand.css]}\n").styles();
    }

    private Branding branding(String spec) {
        YamlFile file = YamlFile.parse("app.yaml", "spec:\n" + spec.indent(2));
        return BrandingReader.read(Optional.of(file.documents().getFirst()), new TreeMap<>(files), findings::add);
    }

    private static String withoutStrings(String css) {
        return css.replaceAll("\"[^\"]*\"", "\"\"");
    }
}
