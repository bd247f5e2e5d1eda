package dev.mooring.console.render;

import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.screen.ValueType;
import dev.mooring.config.template.Call;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.template.Making;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import dev.mooring.config.yaml.YamlNode.YamlSequence;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where an answer may be more than a scalar, because the vendor says so: the item is of type {@code yaml} or {@code json},
 * a function makes JSON, or the expression follows KOTS's key {@code kots.io/placeholder}, on its line or below, and puts
 * the answer on a line of its own in the key's column. The answer is parsed alone and put in as a whole, so nothing in it reaches the document around it.
 *
 * @param items whose answers are YAML or JSON
 * @param jsonMade whether the template makes JSON anywhere, for values that went through a variable
 */
record AskedStructure(Set<String> items, boolean jsonMade) {

    private static final Set<String> JSON =
            Set.of("toJson", "mustToJson", "toRawJson", "mustToRawJson", "toPrettyJson", "mustToPrettyJson");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?<indent> *)([\"']?)kots\\.io/placeholder\\2:([ \\t].*)?");

    static final AskedStructure NONE = new AskedStructure(Set.of(), false);

    AskedStructure {
        items = Set.copyOf(items);
    }

    static AskedStructure by(ScreenState answers) {
        return new AskedStructure(
                answers.items()
                        .filter(AskedStructure::isStructured)
                        .map(item -> item.name().value())
                        .collect(Collectors.toSet()),
                false);
    }

    private static boolean isStructured(ItemState item) {
        ValueType type = item.item().extras().valueType();
        return type instanceof ValueType.Yaml || type instanceof ValueType.Json;
    }

    AskedStructure in(KotsTemplate template) {
        return new AskedStructure(
                items, template.calls().stream().map(Call::function).anyMatch(JSON::contains));
    }

    /** @param line what the vendor wrote on the line that the stretch begins on, or above where that is nothing */
    Optional<YamlNode> of(Stretch stretch, Making making, String line) {
        if (making.item().filter(items::contains).isPresent()) {
            return parsed(stretch.content());
        }
        boolean json = making.json() || (jsonMade && making.handling() == Making.Handling.UNKNOWN);
        if (json && !stretch.verbatim() && isCollection(stretch.content())) {
            return parsed(stretch.content());
        }
        return follows(line, making)
                ? parsed(stretch.content()).filter(YamlMapping.class::isInstance)
                : Optional.empty();
    }

    /** Whether there is nothing to put in: blanks are no structure. */
    boolean isNothing(Stretch stretch, Making making, String line) {
        return stretch.content().isBlank()
                && (making.item().filter(items::contains).isPresent() || follows(line, making));
    }

    private static boolean isCollection(String json) {
        return json.startsWith("[") || json.startsWith("{");
    }

    private static boolean follows(String line, Making making) {
        var placeholder = PLACEHOLDER.matcher(line);
        return placeholder.matches()
                && making.indent()
                        .filter(layout -> layout.newLine()
                                && layout.columns()
                                        == placeholder.group("indent").length())
                        .isPresent();
    }

    /** A mapping or a list; empty where the text is neither. */
    static Optional<YamlNode> parsed(String text) {
        YamlFile file = YamlFile.parse("", text);
        boolean one = file.documents().size() == 1 && file.findings().isEmpty();
        return one ? Optional.of(file.documents().getFirst()).filter(AskedStructure::isFilled) : Optional.empty();
    }

    private static boolean isFilled(YamlNode node) {
        return switch (node) {
            case YamlMapping _, YamlSequence _ -> true;
            case YamlScalar _ -> false;
        };
    }
}
