package dev.mooring.config.screen;

import dev.mooring.config.finding.Place;
import dev.mooring.config.template.KotsTemplate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One question of the vendor's, as written: texts are templates that have been parsed but not yet evaluated.
 *
 * @param typeName the vendor's word for the type, such as {@code select_one}; {@code text} where there is none
 * @param title label; a constant empty template where the vendor gave none
 * @param help Markdown
 * @param defaultValue used where there is no value; never saved
 * @param value the vendor's initial value; saved once made, unless the item is read-only
 * @param when visible unless this renders to exactly {@code false}
 * @param affix {@code left}, {@code right} or empty: several items in a row
 * @param options the choices of radio and dropdown
 * @param validation a rule that a non-empty answer must match
 * @param repetition present where the item is answered in rows
 * @param extras what Mooring offers beyond KOTS
 */
public record ConfigItem(
        ItemName name,
        ItemType type,
        String typeName,
        KotsTemplate title,
        KotsTemplate help,
        KotsTemplate defaultValue,
        KotsTemplate value,
        KotsTemplate when,
        boolean required,
        boolean recommended,
        boolean readonly,
        boolean hidden,
        String affix,
        List<ItemOption> options,
        Optional<RegexRule> validation,
        Optional<Repetition> repetition,
        ItemExtras extras,
        Place where) {

    public ConfigItem {
        options = List.copyOf(options);
    }

    /** Whether an admin's answer counts for it. */
    public boolean isEditable() {
        return type.isAnswerable() && !readonly;
    }

    /** Whether its answer is for nobody's eyes: lists, differences, logs and files show that there is one, not which. */
    public boolean isSecret() {
        return type == ItemType.PASSWORD || extras.valueType() instanceof ValueType.PemPrivateKey;
    }

    /** The keys of the vendor's rows. */
    public List<ItemName> rowKeys() {
        return repetition.stream()
                .flatMap(repeated -> repeated.defaults().stream())
                .map(Repetition.DefaultRow::key)
                .toList();
    }

    /** Whether its value or default, or that of a row, is made from answers to other items. */
    public boolean readsAnswers() {
        ItemReferences references = ItemReferences.of(valueTemplates());
        return references.computed() || !references.names().isEmpty();
    }

    /** What its value and default, and those of its rows, are made by. */
    KotsTemplate[] valueTemplates() {
        Stream<KotsTemplate> ofRows = repetition.stream()
                .flatMap(repeated -> repeated.defaults().stream())
                .map(Repetition.DefaultRow::value);
        return Stream.concat(Stream.of(defaultValue, value), ofRows).toArray(KotsTemplate[]::new);
    }

    /** A choice of a radio or dropdown item; its name is the answer. */
    public record ItemOption(String name, KotsTemplate title, boolean recommended, Place where) {}

    /** An RE2 pattern that must be found in the answer, and what to say when it is not; empty for the standard words. */
    public record RegexRule(String pattern, String message) {}
}
