package dev.mooring.console.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.functions.KotsFunctions;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.console.packages.Package.SourceFile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer becomes structure where the vendor asks for it, and nowhere else. */
class AskedStructureTest {

    private static final String ON_A_LINE = "repl{{ ConfigOption \"yaml\" | nindent 2 }}\n";

    @Test
    void aMappingStandsUnderItsKey() {
        assertThat(value("key: repl{{ ConfigOption \"yaml\" | nindent 2 }}\nafter: x\n", "a: 1\nb: [c]"))
                .isEqualTo("{key={a=1, b=[c]}, after=x}");
    }

    @Test
    void aListStandsUnderItsKey() {
        assertThat(value("key:repl{{ ConfigOption \"yaml\" | nindent 2 }}\nafter: x\n", "- a\n- b: c"))
                .isEqualTo("{key=[a, {b=c}], after=x}");
    }

    @Test
    void entriesStandBesideOthers() {
        assertThat(value("map:\n  first: 1" + ON_A_LINE + "  last: 2\n", "a: 1\nb: |\n  text\n"))
                .isEqualTo("{map={first=1, a=1, b=text\n, last=2}}");
    }

    @Test
    void itemsStandBesideOthers() {
        assertThat(value("list:\n  - first" + ON_A_LINE + "  - last\n", "- a\n- {b: c}"))
                .isEqualTo("{list=[first, a, {b=c}, last]}");
    }

    @Test
    void jsonStandsInALine() {
        assertThat(value("[x, repl{{ ConfigOption \"yaml\" }}]\n", "{\"a\": [1, \"b: c\"]}"))
                .isEqualTo("[x, {a=[1, b: c]}]");
    }

    @Test
    void inABlockItIsText() {
        assertThat(value("key: |repl{{ ConfigOption \"yaml\" | nindent 2 }}\nafter: x\n", "a: 1\n- b"))
                .isEqualTo("{key=a: 1\n- b\n, after=x}");
        assertThat(value("map:\n  first: 1" + ON_A_LINE + "  text: |-\n    repl{{ ConfigOption \"yaml\" }}\n", "a: 1"))
                .isEqualTo("{map={first=1, a=1, text=a: 1}}");
    }

    @Test
    void inQuotesItIsText() {
        assertThat(value("key: 'repl{{ ConfigOption \"yaml\" }}'\n", "a: 'b'")).isEqualTo("{key=a: 'b'}");
    }

    @Test
    void nothingInItReachesTheDocumentAround() {
        assertThat(value("key: repl{{ ConfigOption \"yaml\" | nindent 2 }}\nafter: x\n", "a: 1\n---\nafter: y"))
                .isEqualTo("{key=a: 1\n---\nafter: y, after=x}");
        assertThat(value("anchor: &a 1\nkey: repl{{ ConfigOption \"yaml\" | nindent 2 }}\n", "b: *a"))
                .isEqualTo("{anchor=1, key=b: *a}");
    }

    @Test
    void aKeyThatIsThereAlreadyIsAnError() {
        SourceDocuments placed = render("map:\n  first: 1" + ON_A_LINE, "first: 2", Set.of("yaml"));

        assertThat(placed.findings()).extracting(Finding::code).containsExactly("same-key-twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void anEmptyAnswerAddsNothing(String answer) {
        assertThat(value("map:\n  first: 1" + ON_A_LINE + "  last: 2\n", answer))
                .isEqualTo("{map={first=1, last=2}}");
    }

    @Test
    void aListBesideEntriesIsAnErrorNearTheVendorsLine() {
        SourceDocuments placed = render("map:\n  first: 1" + ON_A_LINE + "  last: 2\n", "- a", Set.of("yaml"));

        assertThat(placed.findings())
                .first()
                .satisfies(finding -> assertThat(finding.where().line()).isBetween(2, 3));
        assertThat(placed.findings()).anyMatch(Finding::isError);
    }

    @Test
    void whatFollowsThePlaceholderKeyIsEntries() {
        String vendors = "annotations:\n  kots.io/placeholder: 'true'repl{{ ConfigOption \"text\" | nindent 2 }}\n";

        SourceDocuments placed = render(vendors, "a: b\nc: 'd'", Set.of());

        assertThat(placed.findings()).noneMatch(Finding::isError);
        assertThat(String.valueOf(placed.documents().getFirst().toValue()))
                .isEqualTo("{annotations={kots.io/placeholder=true, a=b, c=d}}");
    }

    @Test
    void withoutBeingAskedForItStaysOneText() {
        SourceDocuments placed =
                render("key: repl{{ ConfigOption \"text\" | nindent 2 }}\nafter: x\n", "a: 1\nb: 2", Set.of());

        assertThat(placed.documents().getFirst().toValue()).isEqualTo(Map.of("key", "a: 1\nb: 2", "after", "x"));
        assertThat(placed.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("value-kept-as-text");
            assertThat(finding.message()).contains("mooring: {type: yaml}");
        });
    }

    @Test
    void whereStructureIsNeededTheFindingNamesTheRemedy() {
        SourceDocuments placed =
                render("map:\n  first: 1repl{{ ConfigOption \"text\" | nindent 2 }}\n  last: 2\n", "a: 1", Set.of());

        assertThat(placed.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("value-not-placeable");
            assertThat(finding.message()).contains("mooring: {type: yaml}");
        });
    }

    private static String value(String vendors, String answer) {
        SourceDocuments placed = render(vendors, answer, Set.of("yaml"));
        assertThat(placed.findings()).noneMatch(Finding::isError);
        return String.valueOf(placed.documents().getFirst().toValue());
    }

    private static SourceDocuments render(String vendors, String answer, Set<String> structured) {
        KotsTemplate template = KotsTemplate.parse(vendors, Place.of("a.yaml", 1, 1), KotsFunctions.catalog());
        return SourceDocuments.render(
                new SourceFile("a.yaml", template),
                functions(answer),
                new AskedStructure(structured, false),
                new KnownAnswers(Set.copyOf(List.of(answer))),
                new OutputBudget());
    }

    private static KotsFunctions functions(String answer) {
        return KotsFunctions.builder(InstantSource.fixed(Instant.EPOCH), new Random(1))
                .config(new ConfigLookup() {
                    @Override
                    public Optional<String> value(String item) {
                        return Optional.of(answer);
                    }

                    @Override
                    public Optional<String> filename(String item) {
                        return Optional.empty();
                    }
                })
                .build();
    }
}
