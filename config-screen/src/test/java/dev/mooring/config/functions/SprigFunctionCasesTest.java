package dev.mooring.config.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoTemplate;
import dev.mooring.config.template.GoText;
import dev.mooring.config.template.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** sprig's functions against what Go with sprig 3.3 itself printed for the same template, or how it refused it. */
class SprigFunctionCasesTest {

    private static final KotsFunctions FUNCTIONS =
            KotsFunctions.builder(InstantSource.system(), new SecureRandom()).build();

    @Test
    void givesWhatSprigGives() throws Exception {
        List<String> different = new ArrayList<>();
        List<Map<?, ?>> cases = cases();
        for (Map<?, ?> example : cases) {
            String template = String.valueOf(example.get("template"));
            String expected = String.valueOf(example.containsKey("output") ? example.get("output") : example.get("error"));
            String actual = outcomeOf(template);
            if (!actual.equals(expected)) {
                different.add(template + "\n  expected " + expected + "\n  but was  " + actual);
            }
        }
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/w/diff.txt"), new String(String.join("\n", different).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)); // DEBUG
        assertThat(cases).hasSizeGreaterThan(3000);
        assertThat(String.join("\n\n", different)).isEmpty();
    }

    private static String outcomeOf(String template) {
        return switch (GoTemplate.parse("t", template, FUNCTIONS).render(null, FUNCTIONS, Limits.DEFAULT)) {
            case GoTemplate.Result.Rendered rendered -> new String(GoText.bytes(rendered.text()), StandardCharsets.UTF_8);
            case GoTemplate.Result.Failed failed -> failed.message();
        };
    }

    private static List<Map<?, ?>> cases() throws IOException, FunctionException {
        List<Map<?, ?>> cases = new ArrayList<>();
        try (InputStream file = SprigFunctionCasesTest.class.getResourceAsStream("sprig-function-cases.jsonl")) {
            assertThat(file).isNotNull();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                cases.add((Map<?, ?>) JsonReader.read(line));
            }
        }
        return cases;
    }
}
