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

/** Screens of any size: half of the items with {@code when}, a quarter with computed defaults, in chains 50 deep. */
final class SyntheticScreen {

    static final RenderInputs INPUTS = new RenderInputs(
            "bench",
            LicenseFields.NONE,
            ReleaseInfo.UNKNOWN,
            ClusterInfo.unknown("bench"),
            () -> Instant.EPOCH,
            () -> new Random(1));

    static final PackageFiles SMALLEST = PackageFiles.ofTexts(Map.of("config.yaml", yaml(1)));

    private static final int CHAIN = 50;

    private SyntheticScreen() {}

    static ConfigScreen ofItems(int count) {
        return PackageReader.read(PackageFiles.ofTexts(Map.of("config.yaml", yaml(count))))
                .content()
                .orElseThrow()
                .screen();
    }

    static ScreenSession open(ConfigScreen screen) {
        return ScreenSession.open(screen, ConfigValues.EMPTY, answers -> INPUTS.functions("bench", answers));
    }

    private static String yaml(int count) {
        StringBuilder yaml = new StringBuilder("apiVersion: kots.io/v1beta1\nkind: Config\nmetadata: {name: bench}\n")
                .append("spec:\n  groups:\n");
        for (int item = 0; item < count; item++) {
            if (item % 20 == 0) {
                yaml.append("  - name: group_%d\n    title: Group %d\n    items:\n".formatted(item / 20, item / 20));
            }
            yaml.append(item(item));
        }
        return yaml.toString();
    }

    private static String item(int number) {
        String head = "    - name: item_%d\n      title: Item %d\n".formatted(number, number);
        return switch (number % 4) {
            case 0 -> head + "      type: bool\n      default: \"%d\"\n".formatted(number / 4 % 2);
            case 1, 3 ->
                head
                        + "      type: text\n      default: value-%d\n".formatted(number)
                        + "      when: 'repl{{ ConfigOptionEquals \"item_%d\" \"1\" }}'\n".formatted(number / 4 * 4);
            default -> head + "      type: text\n      default: '%s'\n".formatted(computed(number));
        };
    }

    private static String computed(int number) {
        boolean first = number / 4 % CHAIN == 0;
        return first ? "start" : "{{repl ConfigOption \"item_%d\" }}".formatted(number - 4);
    }
}
