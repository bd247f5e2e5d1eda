package dev.mooring.fuzz;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.packages.PackageReader;
import dev.mooring.console.render.ManifestFiles;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.render.Renderer;
import java.util.List;
import java.util.Map;

/** Any answers in any manifest: what comes out is YAML, and no message holds the answer to a password. */
final class PlacingTarget {

    private static final String SECRET = "vErYsEcReT";
    private static final String CONFIG = """
            apiVersion: kots.io/v1beta1
            kind: Config
            metadata: {name: fuzz}
            spec:
              groups:
              - name: g
                items:
                - {name: item_0, type: textarea}
                - {name: item_1, type: text}
                - {name: item_2, type: bool}
                - {name: item_3, type: password}
            """;

    private PlacingTarget() {}

    static void check(byte[] bytes) {
        Input input = new Input(bytes);
        Choices choices = input.choices();
        String manifest = input.isDecisions() ? new ManifestGrammar(choices).manifest() : choices.text();
        if (manifest.contains(SECRET)) {
            return; // then it is none
        }
        PackageReader.read(PackageFiles.ofTexts(Map.of("config.yaml", CONFIG, "manifest.yaml", manifest)))
                .content()
                .ifPresent(content -> render(content, choices));
    }

    private static void render(Package content, Choices choices) {
        Rendered rendered = Renderer.render(content, answered(content, choices), Kots.INPUTS);
        rendered.findings().forEach(PlacingTarget::checkSilence);
        ManifestFiles.of(rendered.manifests()).texts().values().forEach(PlacingTarget::checkYaml);
    }

    private static ScreenState answered(Package content, Choices choices) {
        ScreenSession session = ScreenSession.open(content.screen(), ConfigValues.EMPTY, Kots::over);
        for (String item : List.of("item_0", "item_1", "item_2")) {
            session.answer(new ItemName(item), Answer.of(choices.text()));
        }
        return session.answer(new ItemName("item_3"), Answer.of(SECRET));
    }

    private static void checkSilence(Finding finding) {
        Broken.unless(!finding.toString().contains(SECRET), "a message holds a password: " + finding);
    }

    private static void checkYaml(String text) {
        YamlFile file = YamlFile.parse("out.yaml", text);
        Broken.unless(!Finding.anyError(file.findings()), "what was rendered is no YAML: " + file.findings());
    }
}
