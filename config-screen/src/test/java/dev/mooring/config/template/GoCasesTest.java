package dev.mooring.config.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The language against what Go 1.26 itself printed for the same templates; null is a template that Go refuses. */
class GoCasesTest {

    @TestFactory
    Stream<DynamicTest> rendersWhatGoRenders() throws IOException {
        return cases().map(pair -> DynamicTest.dynamicTest(
                String.valueOf(pair.get(0)),
                () -> assertThat(outputOf(String.valueOf(pair.get(0)))).isEqualTo(pair.get(1))));
    }

    @TestFactory
    Stream<DynamicTest> rendersTheSameInTheOtherDelimiters() throws IOException {
        return cases().map(pair -> DynamicTest.dynamicTest(String.valueOf(pair.get(0)), () -> assertThat(
                        outputOf(String.valueOf(pair.get(0)).replace("{{repl", "repl{{")))
                .isEqualTo(pair.get(1))));
    }

    @Test
    void hasAllTheCases() throws IOException {
        assertThat(cases().count()).isGreaterThan(150);
    }

    private static @Nullable String outputOf(String template) {
        Functions functions = SampleFunctions.none();
        KotsTemplate parsed = KotsTemplate.parse(template, Place.NONE, functions);
        return switch (parsed.render(functions, Limits.DEFAULT)) {
            case Rendering.Rendered rendered -> rendered.text();
            case Rendering.Failed _ -> null;
        };
    }

    private static Stream<List<?>> cases() throws IOException {
        try (InputStream file = GoCasesTest.class.getResourceAsStream("go-cases.yaml")) {
            assertThat(file).isNotNull();
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Object cases = new Load(LoadSettings.builder().build()).loadFromString(text);
            return ((List<?>) cases).stream().map(pair -> (List<?>) pair);
        }
    }
}
