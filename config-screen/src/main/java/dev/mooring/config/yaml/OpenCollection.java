package dev.mooring.config.yaml;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlNode.Entry;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import dev.mooring.config.yaml.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A mapping or list that is being read and whose end has not come yet. */
sealed interface OpenCollection {

    void add(YamlNode node);

    YamlNode close();

    Optional<String> anchor();

    /** A list that is being read. */
    record OpenSequence(List<YamlNode> items, Optional<String> anchor, Place where) implements OpenCollection {

        OpenSequence(Optional<String> anchor, Place where) {
            this(new ArrayList<>(), anchor, where);
        }

        @Override
        public void add(YamlNode node) {
            items.add(node);
        }

        @Override
        public YamlNode close() {
            return new YamlSequence(items, where);
        }
    }

    /**
     * A mapping that is being read: nodes come in pairs of key and value. As in Kubernetes' parser the later of two equal
     * keys wins, and {@code <<} brings in entries that later keys replace.
     */
    final class OpenMapping implements OpenCollection {

        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final Map<String, Place> written = new HashMap<>();
        private final Optional<String> anchor;
        private final Place where;
        private final Consumer<Finding> findings;
        private @Nullable YamlNode key;

        OpenMapping(Optional<String> anchor, Place where, Consumer<Finding> findings) {
            this.anchor = anchor;
            this.where = where;
            this.findings = findings;
        }

        @Override
        public Optional<String> anchor() {
            return anchor;
        }

        @Override
        public void add(YamlNode node) {
            YamlNode current = key;
            if (current == null) {
                key = node;
                return;
            }
            key = null;
            switch (current) {
                case YamlScalar scalar when isMerge(scalar) -> merge(node);
                case YamlScalar scalar when scalar.value() != null -> put(scalar, node);
                case YamlScalar nothing -> refuseKey("This key is empty.", nothing);
                case YamlMapping mapping -> refuseKey("This key is a mapping.", mapping);
                case YamlSequence sequence -> refuseKey("This key is a list.", sequence);
            }
        }

        private static boolean isMerge(YamlScalar key) {
            return !key.quoted() && key.text().equals("<<");
        }

        private void put(YamlScalar writtenKey, YamlNode value) {
            YamlScalar read = KeyText.asKubernetesReads(writtenKey, findings);
            Place earlier = written.putIfAbsent(read.text(), read.where());
            if (earlier != null) {
                String message = "The key '" + read.text() + "' stands here and on line " + earlier.line()
                        + " already. Keep one of them.";
                findings.accept(Finding.error("yaml-duplicate-key", message, read.where()));
            }
            entries.put(read.text(), new Entry(read, value));
        }

        private void merge(YamlNode source) {
            switch (source) {
                case YamlMapping mapping -> mapping.entries().forEach(this::mergeEntry);
                case YamlSequence sequence -> mergeAll(sequence);
                case YamlScalar scalar -> refuseMerge(scalar.where());
            }
        }

        private void mergeAll(YamlSequence sources) {
            for (YamlNode source : sources.items().reversed()) {
                if (source instanceof YamlMapping mapping) {
                    mapping.entries().forEach(this::mergeEntry);
                } else {
                    refuseMerge(source.where());
                }
            }
        }

        private void mergeEntry(Entry entry) {
            entries.put(entry.key().text(), entry);
        }

        private void refuseMerge(Place place) {
            findings.accept(Finding.error(
                    "yaml-merge", "'<<' brings in a mapping or a list of mappings. Refer to one by its alias.", place));
        }

        private void refuseKey(String what, YamlNode node) {
            findings.accept(Finding.error(
                    "yaml-key",
                    what + " Kubernetes reads texts only as keys: write one, quoted if need be.",
                    node.where()));
        }

        @Override
        public YamlNode close() {
            return new YamlMapping(new ArrayList<>(entries.values()), where);
        }
    }
}
