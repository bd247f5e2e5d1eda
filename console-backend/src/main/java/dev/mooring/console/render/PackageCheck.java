package dev.mooring.console.render;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.ItemType;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.packages.Package;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is wrong with a package's documents, as far as can be told before anybody has answered: it is rendered as it comes,
 * and once more with each text answered and each switch turned, so that most branches are seen. Only what no answer could
 * put right is told.
 */
public final class PackageCheck {

    private static final String HARMLESS = "harmless";

    private static final Set<String> OF_THE_VENDOR = Set.of(
            "value-not-placeable",
            "repeat-target-not-found",
            "repeat-path-not-found",
            "repeat-expression-unknown",
            "helm-chart-missing",
            "helm-chart-field",
            "object-of-the-console");
    private static final Set<String> AS_IT_COMES = Set.of(
            "object-without-name",
            "object-twice",
            "helm-chart-type",
            "helm-release-name",
            "helm-release-twice",
            "link-refused");

    private PackageCheck() {}

    public static List<Finding> of(Package content, RenderInputs inputs) {
        ScreenState asItComes = screen(content, ConfigValues.EMPTY, inputs);
        ScreenState otherwise = screen(content, otherwise(asItComes), inputs);
        Stream<Finding> first = Renderer.render(content, asItComes, inputs).findings().stream()
                .filter(finding -> isOfTheVendor(finding) || AS_IT_COMES.contains(finding.code()));
        Stream<Finding> second =
                Renderer.render(content, otherwise, inputs).findings().stream().filter(PackageCheck::isOfTheVendor);
        return Stream.concat(first, second).distinct().sorted(Finding.ORDER).toList();
    }

    private static ScreenState screen(Package content, ConfigValues values, RenderInputs inputs) {
        return ScreenSession.open(
                        content.screen(),
                        values,
                        lookup -> inputs.functions(content.slug().value(), lookup))
                .state();
    }

    private static ConfigValues otherwise(ScreenState asItComes) {
        Map<ItemName, Answer> answers = new LinkedHashMap<>();
        asItComes.items().filter(item -> item.item().isEditable()).forEach(item -> {
            if (item.type() == ItemType.BOOL) {
                answers.put(item.name(), Answer.of(item.effective().equals("1") ? "0" : "1"));
            } else if (item.type() == ItemType.TEXT && item.effective().isEmpty()) {
                answers.put(item.name(), Answer.of(HARMLESS));
            }
        });
        return new ConfigValues(answers);
    }

    private static boolean isOfTheVendor(Finding finding) {
        return finding.code().startsWith("yaml-") || OF_THE_VENDOR.contains(finding.code());
    }
}
