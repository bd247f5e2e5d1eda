package dev.mooring.config.values;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import java.util.Optional;
import java.util.function.Consumer;

/** One entry of the file's {@code spec.values}. Nothing that it holds goes into a finding. */
record ValueEntry(String item, YamlMapping fields, Consumer<Finding> findings) {

    /**
     * KOTS writes {@code {}} for an item that was cleared, and only {@code default} for one that was never answered: that
     * one is no answer.
     */
    Optional<Answer> answer() {
        Optional<String> filename = text("filename").filter(name -> !name.isEmpty());
        Optional<String> value = text("value");
        Optional<String> plaintext = text("valuePlaintext");
        boolean onlyDefault = value.isEmpty() && plaintext.isEmpty() && filename.isEmpty() && hasDefault();
        return onlyDefault
                ? Optional.empty()
                : Optional.of(new Answer(
                        value.filter(text -> !text.isEmpty())
                                .or(() -> plaintext)
                                .orElse(""),
                        filename));
    }

    private boolean hasDefault() {
        return text("default").filter(text -> !text.isEmpty()).isPresent();
    }

    /** The text as written, also of a number or a bool; KOTS wants quotes around those. */
    private Optional<String> text(String field) {
        Optional<YamlNode> node = fields.get(field);
        node.filter(found -> !(found instanceof YamlScalar)).ifPresent(found -> refuse(field, found));
        return node.filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .filter(scalar -> scalar.value() != null)
                .map(YamlScalar::text);
    }

    private void refuse(String field, YamlNode node) {
        String message = "'" + field + "' of this item is not a text. Write one, in quotes.";
        findings.accept(Finding.error("values-wrong-type", message, node.where().withSubject(item)));
    }
}
