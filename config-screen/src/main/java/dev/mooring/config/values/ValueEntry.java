package dev.mooring.config.values;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.ItemType;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One entry of the file's {@code spec.values}. Nothing that it holds goes into a finding.
 *
 * @param type that of the item on the screen, where that is known
 * @param keys what encrypted passwords are read with
 */
record ValueEntry(String item, YamlMapping fields, Optional<ItemType> type, KotsKeys keys, Consumer<Finding> findings) {

    /**
     * KOTS writes {@code {}} for an item that was cleared, and only {@code default} for one that was never answered: that
     * one is no answer.
     */
    Optional<Answer> answer() {
        Optional<String> filename = nonEmpty("filename");
        Optional<ItemName> rowOf = nonEmpty("repeatableItem").map(ItemName::new);
        Optional<String> value = nonEmpty("value");
        Optional<String> plain = plain();
        if (plain.isEmpty()
                && value.isPresent()
                && type.filter(ItemType.PASSWORD::equals).isPresent()) {
            return password(value.get()).map(text -> new Answer(text, filename, rowOf));
        }
        Optional<String> given = plain.or(() -> value);
        boolean answered = given.isPresent() || filename.isPresent() || rowOf.isPresent() || !hasDefault();
        return answered ? Optional.of(new Answer(given.orElse(""), filename, rowOf)) : Optional.empty();
    }

    private boolean hasDefault() {
        boolean cleared = Stream.of("value", "valuePlaintext", "data", "dataPlaintext")
                .anyMatch(field -> text(field).isPresent());
        return !cleared && nonEmpty("default").isPresent();
    }

    /** What is not encrypted goes before what may be. */
    private Optional<String> plain() {
        return nonEmpty("valuePlaintext")
                .or(() -> nonEmpty("dataPlaintext").map(this::asData))
                .or(() -> nonEmpty("value").isPresent()
                        ? Optional.empty()
                        : nonEmpty("data").flatMap(this::ofData));
    }

    /** A file's answer is base64, as is its data; that of any other item is the text itself. */
    private String asData(String text) {
        boolean file = type.orElse(ItemType.FILE) == ItemType.FILE;
        return file ? Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) : text;
    }

    private Optional<String> ofData(String base64) {
        if (type.orElse(ItemType.FILE) == ItemType.FILE) {
            return Optional.of(base64);
        }
        try {
            return Optional.of(new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            refuse("values-wrong-type", "'data' of this item is not base64. Write its text as 'value'.", place("data"));
            return Optional.empty();
        }
    }

    /** A ciphertext never becomes the password; a password that only looks like one has to be written as what it is. */
    private Optional<String> password(String written) {
        Optional<String> decrypted = keys.decrypt(written);
        if (decrypted.isEmpty() && KotsKeys.looksEncrypted(written)) {
            refuse(
                    "values-cannot-decrypt",
                    "This password looks encrypted, and no given key opens it, so it is left out. Give the encryption key"
                            + " of the KOTS installation, or write the password as 'valuePlaintext'.",
                    place("value"));
            return Optional.empty();
        }
        return Optional.of(decrypted.orElse(written));
    }

    private Optional<String> nonEmpty(String field) {
        return text(field).filter(text -> !text.isEmpty());
    }

    /** The text as written, also of a number or a bool; KOTS wants quotes around those. */
    private Optional<String> text(String field) {
        return fields.get(field)
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .filter(scalar -> scalar.value() != null)
                .map(YamlScalar::text);
    }

    /** Tells what is no text at all. */
    void reportWrongTypes() {
        Stream.of("value", "valuePlaintext", "data", "dataPlaintext", "filename", "repeatableItem", "default")
                .filter(field -> fields.get(field)
                        .filter(node -> !(node instanceof YamlScalar))
                        .isPresent())
                .forEach(field -> refuse(
                        "values-wrong-type",
                        "'" + field + "' of this item is not a text. Write one, in quotes.",
                        place(field)));
    }

    private Place place(String field) {
        return fields.get(field).map(YamlNode::where).orElse(fields.where());
    }

    private void refuse(String code, String message, Place where) {
        findings.accept(Finding.error(code, message, where.withSubject(item)));
    }

    /** Hides what it holds. */
    @Override
    public String toString() {
        return "ValueEntry[" + item + "]";
    }
}
