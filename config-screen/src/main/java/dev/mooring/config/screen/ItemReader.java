package dev.mooring.config.screen;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.mooring.config.screen.ConfigItem.ItemOption;
import dev.mooring.config.screen.ConfigItem.RegexRule;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one item with its options. */
final class ItemReader {

    /** Everything that KOTS's schema has, also what does nothing (any more). */
    private static final Set<String> FIELDS = Set.of(
            "name",
            "type",
            "title",
            "help_text",
            "default",
            "value",
            "required",
            "recommended",
            "readonly",
            "hidden",
            "when",
            "affix",
            "items",
            "validation",
            "repeatable",
            "minimumCount",
            "countByGroup",
            "valuesByGroup",
            "templates",
            "filename",
            "data",
            "error",
            "multi_value",
            "multiple",
            "write_once",
            "props",
            "mooring");

    private final Draft draft;
    private final ExtrasReader extras;
    private final RepetitionReader repetitions;

    ItemReader(Draft draft) {
        this.draft = draft;
        this.extras = new ExtrasReader(draft);
        this.repetitions = new RepetitionReader(draft);
    }

    /** @param name not empty */
    ConfigItem read(String group, String name, YamlMapping mapping) {
        Fields fields = new Fields(mapping, name, draft);
        fields.expectOnly(FIELDS);
        ItemType type = type(fields);
        KotsTemplate defaultValue = fields.boolOrText("default");
        warnOfGeneration(defaultValue, fields);
        ConfigItem item = new ConfigItem(
                new ItemName(name),
                type,
                typeName(fields),
                fields.template("title"),
                fields.template("help_text"),
                defaultValue,
                fields.boolOrText("value"),
                fields.condition("when"),
                fields.flag("required"),
                fields.flag("recommended"),
                fields.flag("readonly"),
                fields.flag("hidden"),
                fields.text("affix"),
                options(type, fields),
                rule(fields),
                repetitions.read(group, type, fields),
                extras.read(type, fields),
                fields.where());
        new ConstantCheck(item, fields).report();
        return item;
    }

    private void warnOfGeneration(KotsTemplate defaultValue, Fields fields) {
        if (ItemReferences.of(defaultValue).generated()) {
            String message =
                    "This default is another one each time the screen is opened, because defaults are not saved. "
                            + "Generate it in 'value', which is kept.";
            draft.warn("config-generated-default", message, fields.place("default"));
        }
    }

    private static String typeName(Fields fields) {
        String name = fields.text("type");
        return name.isEmpty() ? ItemType.TEXT.wireName() : name;
    }

    private ItemType type(Fields fields) {
        String name = fields.text("type");
        Optional<ItemType> type = ItemType.ofWireName(name);
        if (type.isEmpty()) {
            List<String> known = java.util.Arrays.stream(ItemType.values())
                    .map(ItemType::wireName)
                    .filter(wireName -> !wireName.isEmpty())
                    .toList();
            String message = "The type '" + name + "' is unknown: the item is shown, but cannot be answered."
                    + NearestName.question(name, known);
            draft.warn("config-unknown-type", message, fields.place("type"));
        }
        return type.orElse(ItemType.UNSUPPORTED);
    }

    private List<ItemOption> options(ItemType type, Fields fields) {
        List<YamlMapping> written = fields.mappings("items");
        if (!type.hasOptions()) {
            if (!written.isEmpty() && type != ItemType.UNSUPPORTED) {
                String message = "Only radio and dropdown items have options: those of this item do nothing.";
                draft.warn("config-unused-options", message, fields.place("items"));
            }
            return List.of();
        }
        if (written.isEmpty()
                && !fields.fields("mooring")
                        .filter(more -> more.has("optionsFrom"))
                        .isPresent()) {
            String message = "This item offers nothing to choose from. Give it 'items' with a name and a title each.";
            draft.warn("config-no-options", message, fields.where());
        }
        return named(written, fields.subject());
    }

    private List<ItemOption> named(List<YamlMapping> written, String item) {
        Map<String, ItemOption> options = new HashMap<>();
        List<ItemOption> inOrder = new ArrayList<>();
        for (YamlMapping mapping : written) {
            Fields fields = new Fields(mapping, item, draft);
            String name = Fields.nameOf(mapping);
            if (name.isEmpty()) {
                draft.error("config-missing-name", "This option has no name. Its name is the answer.", fields.where());
            } else if (options.containsKey(name)) {
                String message = "The option '" + name + "' stands here and on line "
                        + options.get(name).where().line() + " already. Rename one of them.";
                draft.error("config-duplicate-name", message, fields.where());
            } else {
                ItemOption option = option(name, fields);
                options.put(name, option);
                inOrder.add(option);
            }
        }
        return inOrder;
    }

    private static ItemOption option(String name, Fields fields) {
        return new ItemOption(name, fields.template("title"), fields.flag("recommended"), fields.where());
    }

    private Optional<RegexRule> rule(Fields fields) {
        return fields.fields("validation")
                .flatMap(validation -> validation.fields("regex"))
                .flatMap(this::regex);
    }

    private Optional<RegexRule> regex(Fields regex) {
        String pattern = regex.text("pattern");
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException notRe2) {
            String message = "This is not a pattern of RE2: " + notRe2.getDescription()
                    + ". Look-around and back-references do not exist there. Until it is corrected nothing is checked.";
            draft.error("config-bad-pattern", message, regex.place("pattern"));
            return Optional.empty();
        }
        return Optional.of(new RegexRule(pattern, regex.text("message")));
    }
}
