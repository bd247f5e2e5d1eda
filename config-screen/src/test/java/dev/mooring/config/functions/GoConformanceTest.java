package dev.mooring.config.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Place;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.GoTemplate;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.template.Limits;
import dev.mooring.config.template.Rendering;
import dev.mooring.config.template.TemplateFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The language and sprig's functions against what Go itself made of the same templates: output byte by byte, messages
 * letter by letter with their positions. The corpus and the program that asks Go are in {@code src/test/conformance}.
 */
class GoConformanceTest {

    private static final int SHOWN = 40;
    private static final Path REPORT = Path.of("target/go-conformance.txt");

    private static final Functions SPRIG = KotsFunctions.sprig(InstantSource.system(), new SplittableRandom(1));

    @Test
    void rendersWhatGoRendersButForTheListedExceptions() throws IOException {
        List<GoCase> cases = GoCase.all();
        Exceptions exceptions = Exceptions.read();
        List<GoCase> different =
                cases.stream().filter(each -> !each.isMetBy(resultOf(each))).toList();

        System.out.printf(
                "Go conformance: %d of %d cases (%.2f %%), %d listed exceptions%n",
                cases.size() - different.size(),
                cases.size(),
                100.0 * (cases.size() - different.size()) / cases.size(),
                exceptions.size());
        Files.write(REPORT, described(different, Integer.MAX_VALUE));
        assertThat(cases).hasSizeGreaterThan(2_000);
        assertThat(described(exceptions.unlisted(different), SHOWN))
                .as("differ from Go without being listed")
                .isEmpty();
        assertThat(exceptions.needless(different)).as("listed, but like Go").isEmpty();
    }

    @Test
    void rendersTheSameInBothDelimitersOfKots() throws IOException {
        List<String> different = new ArrayList<>();
        for (GoCase each : GoCase.all()) {
            if (!each.fitsKots() || !each.isMetBy(resultOf(each))) {
                continue;
            }
            for (String open : List.of("{{repl", "repl{{")) {
                if (!kotsResultOf(each.template().replace("{{", open)).equals(each.text())) {
                    different.add(open + " " + each.template());
                }
            }
        }

        assertThat(different).isEmpty();
    }

    private static GoTemplate.Result resultOf(GoCase each) {
        Functions functions = each.builtinsOnly() ? new NoFunctions() : SPRIG;
        return GoTemplate.parse("t", each.template(), functions).render(each.dot(), functions, Limits.DEFAULT);
    }

    private static Optional<String> kotsResultOf(String template) {
        KotsTemplate parsed = KotsTemplate.parse(template, Place.NONE, SPRIG);
        return switch (parsed.render(SPRIG, Limits.DEFAULT)) {
            case Rendering.Rendered rendered -> Optional.of(rendered.text());
            case Rendering.Failed _ -> Optional.empty();
        };
    }

    private static List<String> described(List<GoCase> cases, int most) {
        return cases.stream()
                .limit(most)
                .map(each -> each.id() + " " + each.template() + "\n    Go:      " + each.expected() + "\n    Mooring: "
                        + resultOf(each))
                .toList();
    }

    private record NoFunctions() implements Functions {
        @Override
        public Optional<TemplateFunction> find(String name) {
            return Optional.empty();
        }

        @Override
        public Set<String> names() {
            return Set.of();
        }
    }

    /** What differs on purpose: single cases, and functions whose cases all differ. Each with its reason. */
    private record Exceptions(Map<String, String> cases, Map<String, String> functions) {

        static Exceptions read() throws IOException {
            Map<?, ?> file = (Map<?, ?>) GoCase.yaml("exceptions.yaml");
            return new Exceptions(reasons(file.get("cases")), reasons(file.get("functions")));
        }

        private static Map<String, String> reasons(@Nullable Object listed) {
            Map<String, String> reasons = new TreeMap<>();
            if (listed instanceof Map<?, ?> map) {
                map.forEach((key, reason) -> reasons.put(String.valueOf(key), String.valueOf(reason)));
            }
            return reasons;
        }

        int size() {
            return cases.size() + functions.size();
        }

        private boolean lists(GoCase each) {
            return cases.containsKey(each.id()) || functions.containsKey(each.function());
        }

        List<GoCase> unlisted(List<GoCase> different) {
            return different.stream().filter(each -> !lists(each)).toList();
        }

        List<String> needless(List<GoCase> different) {
            List<String> needless = new ArrayList<>(cases.keySet());
            needless.addAll(functions.keySet());
            needless.removeAll(different.stream().map(GoCase::id).toList());
            needless.removeAll(different.stream().map(GoCase::function).toList());
            return needless;
        }
    }
}
