package dev.mooring.config.screen;

import dev.mooring.config.finding.Place;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import dev.mooring.config.yaml.YamlNode.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The fields of a group, item or option, read as the types that KOTS gives them. */
final class Fields {

    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

    private final YamlMapping mapping;
    private final String subject;
    private final Draft draft;

    /** @param subject the group or item that findings are about */
    Fields(YamlMapping mapping, String subject, Draft draft) {
        this.mapping = mapping;
        this.subject = subject;
        this.draft = draft;
    }

    /** The mapping's name, empty where it has none. */
    static String nameOf(YamlMapping mapping) {
        return mapping.get("name")
                .filter(YamlScalar.class::isInstance)
                .map(node -> ((YamlScalar) node).value() == null ? "" : ((YamlScalar) node).text())
                .orElse("");
    }

    Place where() {
        return mapping.where().withSubject(subject);
    }

    Draft draft() {
        return draft;
    }

    String subject() {
        return subject;
    }

    /** A text that is no template. */
    String text(String field) {
        return scalar(field).map(YamlScalar::text).orElse("");
    }

    KotsTemplate template(String field) {
        return scalar(field).map(this::template).orElse(draft.empty());
    }

    /** {@code default} and {@code value}: a text, or a bool that means {@code "1"} or {@code "0"}. */
    KotsTemplate boolOrText(String field) {
        return scalar(field)
                .map(scalar -> scalar.value() instanceof Boolean truth
                        ? draft.template(truth ? "1" : "0", place(scalar))
                        : template(scalar))
                .orElse(draft.empty());
    }

    /** {@code when}: a bool without quotes means {@code true} or {@code false}; a text in quotes stays as it is. */
    KotsTemplate condition(String field) {
        return scalar(field).map(this::condition).orElse(draft.empty());
    }

    private KotsTemplate condition(YamlScalar scalar) {
        return switch (scalar.value()) {
            case Boolean truth -> draft.template(truth.toString(), place(scalar));
            case Long number when number == 1 -> draft.template("true", place(scalar));
            case Long number when number == 0 -> draft.template("false", place(scalar));
            case null, default -> template(scalar);
        };
    }

    /** A row's value, which stands under a key of the vendor's choice. */
    KotsTemplate rowValue(YamlNode.Entry row) {
        return switch (row.value()) {
            case YamlScalar nothing when nothing.value() == null -> draft.empty();
            case YamlScalar scalar -> template(scalar);
            case YamlNode other -> {
                wrongType(row.key().text(), "a text", other);
                yield draft.empty();
            }
        };
    }

    private KotsTemplate template(YamlScalar scalar) {
        if (scalar.value() instanceof Number) {
            draft.warn(
                    "config-number-not-quoted",
                    "This number is read as a text here, but KOTS refuses it. Write it in quotes.",
                    place(scalar));
        }
        return draft.template(scalar.text(), place(scalar));
    }

    boolean flag(String field) {
        return scalar(field).map(scalar -> flag(field, scalar)).orElse(false);
    }

    private boolean flag(String field, YamlScalar scalar) {
        if (scalar.value() instanceof Boolean truth) {
            return truth;
        }
        if (TRUE.contains(scalar.text()) || FALSE.contains(scalar.text())) {
            draft.warn(
                    "config-bool-quoted",
                    "'" + field
                            + "' is read as true or false here, but KOTS refuses anything but a bool. Remove the quotes.",
                    place(scalar));
            return TRUE.contains(scalar.text());
        }
        draft.error(
                "config-wrong-type",
                "'" + field + "' is true or false, and cannot be a template. Write one of the two.",
                place(scalar));
        return false;
    }

    List<YamlMapping> mappings(String field) {
        return get(field).map(node -> mappingsOf(field, node)).orElse(List.of());
    }

    private List<YamlMapping> mappingsOf(String field, YamlNode node) {
        if (!(node instanceof YamlSequence list)) {
            wrongType(field, "a list", node);
            return List.of();
        }
        list.items().stream()
                .filter(item -> !(item instanceof YamlMapping))
                .forEach(item -> wrongType(field, "a list of mappings", item));
        return list.items().stream()
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .toList();
    }

    /** The entries of a mapping, in their order. */
    List<YamlNode.Entry> entries(String field) {
        return fields(field).map(found -> found.mapping.entries()).orElse(List.of());
    }

    /** A list of texts. */
    List<String> texts(String field) {
        return get(field).map(node -> textsOf(field, node)).orElse(List.of());
    }

    private List<String> textsOf(String field, YamlNode node) {
        boolean texts =
                node instanceof YamlSequence list && list.items().stream().allMatch(YamlScalar.class::isInstance);
        if (!texts) {
            wrongType(field, "a list of texts", node);
            return List.of();
        }
        return ((YamlSequence) node)
                .items().stream().map(item -> ((YamlScalar) item).text()).toList();
    }

    /** A whole number, in quotes or not. */
    OptionalLong wholeNumber(String field) {
        return scalar(field).map(scalar -> wholeNumber(field, scalar)).orElse(OptionalLong.empty());
    }

    private OptionalLong wholeNumber(String field, YamlScalar scalar) {
        if (scalar.text().matches("-?[0-9]{1,18}")) {
            return OptionalLong.of(Long.parseLong(scalar.text()));
        }
        wrongType(field, "a whole number", scalar);
        return OptionalLong.empty();
    }

    boolean has(String field) {
        return get(field).isPresent();
    }

    Optional<Fields> fields(String field) {
        Optional<YamlNode> node = get(field);
        node.filter(found -> !(found instanceof YamlMapping)).ifPresent(found -> wrongType(field, "a mapping", found));
        return node.filter(YamlMapping.class::isInstance).map(found -> new Fields((YamlMapping) found, subject, draft));
    }

    /** Warns of fields that do nothing, which are mostly misspelt ones. */
    void expectOnly(Set<String> known) {
        for (YamlNode.Entry entry : mapping.entries()) {
            String field = entry.key().text();
            if (!known.contains(field)) {
                String message = "The field '" + field + "' means nothing here." + NearestName.question(field, known);
                draft.warn("config-unknown-field", message, place(entry.key()));
            }
        }
    }

    Place place(String field) {
        return get(field).map(this::place).orElse(where());
    }

    Place place(YamlNode node) {
        return node.where().withSubject(subject);
    }

    private Optional<YamlScalar> scalar(String field) {
        Optional<YamlNode> node = get(field);
        node.filter(found -> !(found instanceof YamlScalar)).ifPresent(found -> wrongType(field, "a text", found));
        return node.filter(YamlScalar.class::isInstance).map(YamlScalar.class::cast);
    }

    /** The field's node; one that is null counts as absent. */
    private Optional<YamlNode> get(String field) {
        return mapping.get(field).filter(node -> !(node instanceof YamlScalar scalar && scalar.value() == null));
    }

    private void wrongType(String field, String expected, YamlNode node) {
        draft.error("config-wrong-type", "'" + field + "' must be " + expected + ". Correct it.", place(node));
    }
}
