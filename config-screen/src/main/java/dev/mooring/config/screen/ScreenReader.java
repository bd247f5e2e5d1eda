package dev.mooring.config.screen;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.template.Functions;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a {@code kots.io/v1beta1 Config} document into a {@link ConfigScreen}. */
public final class ScreenReader {

    private static final String EXPECTED = "Expected apiVersion: kots.io/v1beta1 and kind: Config.";

    /** Looking for what was meant costs as much as the screen has items. */
    private static final int MOST_QUESTIONS = 100;

    private ScreenReader() {}

    /** What could be read, and everything that is wrong with the rest. */
    public record Reading(ConfigScreen screen, List<Finding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /** @param functions the names that the screen's templates may call */
    public static Reading read(YamlNode document, Functions functions) {
        Draft draft = new Draft(functions);
        ConfigScreen screen = screen(document, draft);
        reportCycles(screen, draft);
        reportRowKeys(screen, draft);
        reportUnknownReferences(screen, draft);
        return new Reading(screen, draft.findings());
    }

    private static ConfigScreen screen(YamlNode document, Draft draft) {
        if (!(document instanceof YamlMapping mapping)) {
            draft.error("config-kind", "A Config document is a mapping. " + EXPECTED, document.where());
            return ConfigScreen.EMPTY;
        }
        Fields fields = new Fields(mapping, "", draft);
        if (!fields.text("kind").equals("Config") || !fields.text("apiVersion").startsWith("kots.io/")) {
            draft.error("config-kind", "This is no Config document. " + EXPECTED, document.where());
            return ConfigScreen.EMPTY;
        }
        return fields.fields("spec")
                .map(spec -> new ConfigScreen(new GroupReader(draft).read(spec.mappings("groups"))))
                .orElse(ConfigScreen.EMPTY);
    }

    private static void reportCycles(ConfigScreen screen, Draft draft) {
        for (List<ItemName> chain : ItemGraph.of(screen).cycles()) {
            String names = chain.stream().map(ItemName::value).collect(Collectors.joining(" -> "));
            String message = "These items are made from each other: " + names
                    + ". None of them has a value. Let one of them stand on its own.";
            draft.error(
                    "config-cycle",
                    message,
                    screen.item(chain.getFirst()).orElseThrow().where());
        }
    }

    /** A row is looked up like an item. */
    private static void reportRowKeys(ConfigScreen screen, Draft draft) {
        Set<String> taken =
                screen.items().map(item -> item.name().value()).collect(Collectors.toCollection(HashSet::new));
        screen.items().forEach(item -> rowKeys(item)
                .filter(key -> !taken.add(key))
                .forEach(key -> draft.error(
                        "config-duplicate-name",
                        "The row '" + key + "' has the name of an item or of another row, and is left out. Rename it.",
                        item.where())));
    }

    private static Stream<String> rowKeys(ConfigItem item) {
        return item.rowKeys().stream().map(ItemName::value);
    }

    private static void reportUnknownReferences(ConfigScreen screen, Draft draft) {
        Set<String> known = Stream.concat(
                        screen.items().map(item -> item.name().value()),
                        screen.items().flatMap(ScreenReader::rowKeys))
                .collect(Collectors.toSet());
        List<Draft.Reference> unknown = draft.references().stream()
                .filter(reference -> !known.contains(reference.item()))
                .distinct()
                .toList();
        for (int i = 0; i < unknown.size(); i++) {
            String name = unknown.get(i).item();
            String question = i < MOST_QUESTIONS ? NearestName.question(name, known) : "";
            String message = "There is no item '" + name + "': its value is always empty here." + question;
            draft.warn("config-unknown-reference", message, unknown.get(i).where());
        }
    }
}
