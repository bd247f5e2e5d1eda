package dev.mooring.console.render;

import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.Entry;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import dev.mooring.config.yaml.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the structures that are asked for into the vendor's document, which is then whole but for its scalars. */
record StructuredValues(MarkedText marked) {

    /** The same nodes where nothing is asked for. */
    YamlNode putInto(YamlNode node) {
        boolean any = marked.stretches().stream()
                .anyMatch(stretch -> stretch.structure().isPresent());
        return any ? put(node) : node;
    }

    private YamlNode put(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> structure(scalar).orElseGet(() -> textOf(scalar));
            case YamlSequence sequence -> new YamlSequence(items(sequence), sequence.where());
            case YamlMapping mapping -> new YamlMapping(entries(mapping), mapping.where());
        };
    }

    private List<YamlNode> items(YamlSequence sequence) {
        List<YamlNode> items = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            if (item instanceof YamlScalar word
                    && isEntry(word)
                    && structure(word).orElse(null) instanceof YamlSequence added) {
                items.addAll(added.items());
            } else {
                items.add(put(item));
            }
        }
        return items;
    }

    private List<Entry> entries(YamlMapping mapping) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            if (isEntry(entry.key()) && structure(entry.key()).orElse(null) instanceof YamlMapping added) {
                entries.addAll(added.entries());
            } else {
                entries.add(new Entry(textOf(entry.key()), put(entry.value())));
            }
        }
        return entries;
    }

    private boolean isEntry(YamlScalar word) {
        return marked.isOneWord(word.text())
                && marked.stretchesIn(word.text()).getFirst().entry();
    }

    private Optional<YamlNode> structure(YamlScalar scalar) {
        return scalar.quoted() || !marked.isOneWord(scalar.text())
                ? Optional.empty()
                : marked.stretchesIn(scalar.text()).getFirst().structure().map(node -> movedTo(node, scalar.where()));
    }

    /** The structure was read alone; in messages it stands where its expression does. */
    private static YamlNode movedTo(YamlNode node, Place where) {
        return switch (node) {
            case YamlScalar scalar -> moved(scalar, where);
            case YamlSequence sequence ->
                new YamlSequence(
                        sequence.items().stream()
                                .map(item -> movedTo(item, where))
                                .toList(),
                        where);
            case YamlMapping mapping ->
                new YamlMapping(
                        mapping.entries().stream()
                                .map(entry -> new Entry(moved(entry.key(), where), movedTo(entry.value(), where)))
                                .toList(),
                        where);
        };
    }

    private static YamlScalar moved(YamlScalar scalar, Place where) {
        return new YamlScalar(scalar.text(), scalar.quoted(), scalar.value(), where);
    }

    private YamlScalar textOf(YamlScalar scalar) {
        if (!scalar.quoted() || !marked.isMarked(scalar.text())) {
            return scalar;
        }
        String text = marked.withoutEntries(scalar.text());
        return new YamlScalar(text, true, text, scalar.where());
    }
}
