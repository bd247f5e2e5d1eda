package dev.mooring.bench;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.functions.ClusterInfo;
import dev.mooring.config.functions.LicenseFields;
import dev.mooring.config.functions.ReleaseInfo;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.packages.PackageReader;
import dev.mooring.console.render.RenderInputs;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

/** Screens of any size. But for one chain, half of the items have {@code when} and a quarter a computed default. */
final class SyntheticScreen {

    static final RenderInputs INPUTS = new RenderInputs(
            "bench",
            LicenseFields.NONE,
            ReleaseInfo.UNKNOWN,
            ClusterInfo.unknown("bench"),
            () -> Instant.EPOCH,
            () -> new Random(1));

    static final PackageFiles SMALLEST = PackageFiles.ofTexts(Map.of("config.yaml", yaml(1, ScreenShape.CHAINS)));

    private SyntheticScreen() {}

    static ConfigScreen ofItems(int count, ScreenShape shape) {
        return PackageReader.read(PackageFiles.ofTexts(Map.of("config.yaml", yaml(count, shape))))
                .content()
                .orElseThrow()
                .screen();
    }

    static ScreenSession open(ConfigScreen screen) {
        return ScreenSession.open(screen, ConfigValues.EMPTY, answers -> INPUTS.functions("bench", answers));
    }

    static String yaml(int count, ScreenShape shape) {
        StringBuilder yaml = new StringBuilder("apiVersion: kots.io/v1beta1\nkind: Config\nmetadata: {name: bench}\n")
                .append("spec:\n  groups:\n");
        for (int item = 0; item < count; item++) {
            if (item % 10 == 0) {
                yaml.append("  - name: group_%d\n    title: Group %d\n    items:\n".formatted(item / 10, item / 10));
            }
            yaml.append("    - name: item_%d\n      title: Item %d\n      help_text: What item %d is for\n"
                    .formatted(item, item, item));
            yaml.append(shape == ScreenShape.ONE_CHAIN ? text(shape.computed(item)) : fields(item, shape));
        }
        return yaml.toString();
    }

    private static String fields(int number, ScreenShape shape) {
        String shown = "      when: 'repl{{ ConfigOptionEquals \"item_%d\" \"1\" }}'\n".formatted(number / 4 * 4);
        return switch (number % 4) {
            case 0 -> "      type: bool\n      default: \"%d\"\n".formatted(number / 4 % 2);
            case 1 -> text("value-" + number) + shown;
            case 2 -> text(shape.computed(number));
            default ->
                "      type: textarea\n      default: |-\n        one of %d\n        two\n".formatted(number) + shown;
        };
    }

    private static String text(String standard) {
        return "      type: text\n      default: '%s'\n".formatted(standard);
    }
}
