package dev.mooring.console.render;

import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.Entry;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A path such as {@code spec.template.spec.containers[0]}, which ends at an element of a list.
 *
 * @param steps to the list: keys, and indexes of lists on the way
 * @param index of the element
 */
record TargetPath(List<Step> steps, int index) {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[([0-9]{1,6})]");

    /** One step down. */
    sealed interface Step {
        record Key(String key) implements Step {}

        record Index(int index) implements Step {}
    }

    TargetPath {
        steps = List.copyOf(steps);
    }

    /** Empty where the text is no such path. */
    static Optional<TargetPath> of(String text) {
        List<Step> steps = new ArrayList<>();
        STEP.matcher(text)
                .results()
                .map(match -> match.group(1) != null
                        ? new Step.Key(match.group(1))
                        : new Step.Index(Integer.parseInt(match.group(2))))
                .forEach(steps::add);
        return !steps.isEmpty() && steps.getLast() instanceof Step.Index(int last)
                ? Optional.of(new TargetPath(steps.subList(0, steps.size() - 1), last))
                : Optional.empty();
    }

    /** The element; empty where the document has none, or it is no mapping. */
    Optional<YamlNode> elementOf(YamlNode document) {
        Optional<YamlNode> list = Optional.of(document);
        for (Step step : steps) {
            list = list.flatMap(node -> below(node, step));
        }
        return list.flatMap(node -> below(node, new Step.Index(index))).filter(YamlMapping.class::isInstance);
    }

    private static Optional<YamlNode> below(YamlNode node, Step step) {
        return switch (step) {
            case Step.Key(String key) -> node instanceof YamlMapping mapping ? mapping.get(key) : Optional.empty();
            case Step.Index(int at) ->
                node instanceof YamlSequence sequence && at < sequence.items().size()
                        ? Optional.of(sequence.items().get(at))
                        : Optional.empty();
        };
    }

    /** The document with another list in the place of this path's list. */
    YamlNode withList(YamlNode document, UnaryOperator<List<YamlNode>> change) {
        return changed(document, steps, change);
    }

    private static YamlNode changed(YamlNode node, List<Step> way, UnaryOperator<List<YamlNode>> change) {
        if (way.isEmpty()) {
            return node instanceof YamlSequence sequence
                    ? new YamlSequence(change.apply(sequence.items()), sequence.where())
                    : node;
        }
        List<Step> rest = way.subList(1, way.size());
        return switch (way.getFirst()) {
            case Step.Key(String key) -> withKey(node, key, value -> changed(value, rest, change));
            case Step.Index(int at) -> withItem(node, at, value -> changed(value, rest, change));
        };
    }

    private static YamlNode withKey(YamlNode node, String key, UnaryOperator<YamlNode> change) {
        return node instanceof YamlMapping mapping
                ? new YamlMapping(
                        mapping.entries().stream()
                                .map(entry -> entry.key().text().equals(key)
                                        ? new Entry(entry.key(), change.apply(entry.value()))
                                        : entry)
                                .toList(),
                        mapping.where())
                : node;
    }

    private static YamlNode withItem(YamlNode node, int at, UnaryOperator<YamlNode> change) {
        if (!(node instanceof YamlSequence sequence) || at >= sequence.items().size()) {
            return node;
        }
        List<YamlNode> items = new ArrayList<>(sequence.items());
        items.set(at, change.apply(items.get(at)));
        return new YamlSequence(items, sequence.where());
    }
}
