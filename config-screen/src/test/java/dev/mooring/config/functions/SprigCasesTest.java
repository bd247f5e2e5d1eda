package dev.mooring.config.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Place;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.template.Limits;
import dev.mooring.config.template.Rendering;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** sprig's functions against what Go 1.26 with sprig 3 itself printed; null is a template that Go refuses. */
class SprigCasesTest {

    private static final KotsFunctions FUNCTIONS =
            KotsFunctions.builder(() -> Instant.EPOCH, new SplittableRandom(1)).build();

    @TestFactory
    Stream<DynamicTest> givesWhatSprigGives() throws IOException {
        return cases().map(pair -> DynamicTest.dynamicTest(
                String.valueOf(pair.get(0)),
                () -> assertThat(outputOf(String.valueOf(pair.get(0)))).isEqualTo(pair.get(1))));
    }

    @Test
    void hasAllTheCases() throws IOException {
        assertThat(cases().count()).isGreaterThan(200);
    }

    private static @Nullable String outputOf(String template) {
        KotsTemplate parsed = KotsTemplate.parse(template, Place.NONE, KotsFunctions.catalog());
        return switch (parsed.render(FUNCTIONS, Limits.DEFAULT)) {
            case Rendering.Rendered rendered -> rendered.text();
            case Rendering.Failed _ -> null;
        };
    }

    private static Stream<List<?>> cases() throws IOException {
        try (InputStream file = SprigCasesTest.class.getResourceAsStream("sprig-cases.yaml")) {
            assertThat(file).isNotNull();
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Object cases = new Load(LoadSettings.builder().build()).loadFromString(text);
            return ((List<?>) cases).stream().map(pair -> (List<?>) pair);
        }
    }
}
