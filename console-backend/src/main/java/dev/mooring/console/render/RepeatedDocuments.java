package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.Repetition.Target;
import dev.mooring.config.screen.RowTemplate;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.Entry;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The documents of one file with a copy for each row of the items that repeat them. A row is put into the file's text
 * ({@link RowTemplate}), that text is rendered, and the document or list element is taken out of what came of it; so a
 * copy is rendered as any other document is, and its lines are those of the vendor's file.
 */
final class RepeatedDocuments {

    private final String text;
    private final List<RepeatedItem> items;
    private final Function<String, SourceDocuments> renderer;
    private final Consumer<Finding> findings;
    private final Map<String, SourceDocuments> rendered = new HashMap<>();
    private final Set<Target> matched = new HashSet<>();

    /** @param renderer renders the file with another text */
    RepeatedDocuments(
            String text,
            List<RepeatedItem> items,
            Function<String, SourceDocuments> renderer,
            Consumer<Finding> findings) {
        this.text = text;
        this.items = items;
        this.renderer = renderer;
        this.findings = findings;
    }

    /** A document, and the number of the document in the file that it is, or is a copy of. */
    record Numbered(YamlNode document, int number, SourceDocuments source) {}

    /** What a target asks for, with the item that it belongs to. */
    private record Wish(RepeatedItem item, Target target) {}

    /** Which targets some document of the file matched. */
    Set<Target> matched() {
        return matched;
    }

    List<Numbered> all() {
        SourceDocuments base = render(firstRows());
        base.findings().forEach(findings);
        List<Numbered> all = new ArrayList<>();
        for (int number = 0; number < base.documents().size(); number++) {
            YamlNode document = base.documents().get(number);
            for (YamlNode copy : copies(document)) {
                all.add(new Numbered(copy, number, base));
            }
        }
        return all;
    }

    /** The text outside of copies is rendered once, for the first rows: there is but one of it. */
    private Map<ItemName, ItemName> firstRows() {
        Map<ItemName, ItemName> rows = new LinkedHashMap<>();
        items.stream()
                .filter(item -> !item.rows().isEmpty())
                .forEach(item -> rows.put(item.name(), item.rows().getFirst()));
        return rows;
    }

    private SourceDocuments render(Map<ItemName, ItemName> rows) {
        String filled = text;
        for (Map.Entry<ItemName, ItemName> row : rows.entrySet()) {
            filled = RowTemplate.of(row.getKey()).in(filled, row.getValue());
        }
        return rendered.computeIfAbsent(filled, renderer);
    }

    private List<YamlNode> copies(YamlNode document) {
        List<Wish> wishes = wishes(document);
        List<Wish> whole = wishes.stream()
                .filter(wish -> wish.target().yamlPath().isEmpty())
                .toList();
        List<Wish> elements = wishes.stream()
                .filter(wish -> !wish.target().yamlPath().isEmpty())
                .toList();
        if (whole.isEmpty()) {
            return List.of(withElements(document, elements, firstRows()));
        }
        List<YamlNode> copies = new ArrayList<>();
        for (Wish wish : whole) {
            for (ItemName row : wish.item().rows()) {
                Map<ItemName, ItemName> rows = firstRows();
                rows.put(wish.item().name(), row);
                rendered(wish.target(), rows)
                        .map(copy -> renamed(withElements(copy, elements, rows), row))
                        .ifPresent(copies::add);
            }
        }
        return copies;
    }

    private List<Wish> wishes(YamlNode document) {
        List<Wish> wishes = new ArrayList<>();
        for (RepeatedItem item : items) {
            for (Target target : item.targets()) {
                if (isMeant(target, document)) {
                    matched.add(target);
                    wishes.add(new Wish(item, target));
                }
            }
        }
        return wishes;
    }

    private static boolean isMeant(Target target, YamlNode document) {
        return text(document, "apiVersion").equals(target.apiVersion())
                && text(document, "kind").equals(target.kind())
                && text(metadata(document), "name").equals(target.name())
                && text(metadata(document), "namespace").equals(target.namespace());
    }

    private static YamlNode metadata(YamlNode document) {
        return document instanceof YamlMapping mapping ? mapping.get("metadata").orElse(document) : document;
    }

    private static String text(YamlNode node, String key) {
        return node instanceof YamlMapping mapping && mapping.get(key).orElse(null) instanceof YamlScalar scalar
                ? scalar.text()
                : "";
    }

    /** What the target means with these rows; nothing where the vendor's own condition leaves it out. */
    private Optional<YamlNode> rendered(Target target, Map<ItemName, ItemName> rows) {
        SourceDocuments source = render(rows);
        source.findings().stream().filter(Finding::isError).forEach(findings);
        return source.documents().stream()
                .filter(document -> isMeant(target, document))
                .findFirst();
    }

    /** Elements are taken away first and their copies stand at the list's end, as in KOTS, in the order of the screen. */
    private YamlNode withElements(YamlNode document, List<Wish> wishes, Map<ItemName, ItemName> rows) {
        Map<List<TargetPath.Step>, ListChange> changes = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            Optional<TargetPath> path = TargetPath.of(wish.target().yamlPath())
                    .filter(found -> found.elementOf(document).isPresent());
            if (path.isEmpty()) {
                findings.accept(pathNotFound(wish.target()));
            } else {
                changes.computeIfAbsent(path.get().steps(), _ -> new ListChange())
                        .replace(path.get().index(), elements(wish, path.get(), rows));
            }
        }
        YamlNode changed = document;
        for (Map.Entry<List<TargetPath.Step>, ListChange> list : changes.entrySet()) {
            changed = new TargetPath(list.getKey(), 0).withList(changed, list.getValue()::apply);
        }
        return changed;
    }

    /** What becomes of one list: elements that are taken away, and copies for its end. */
    private record ListChange(Set<Integer> taken, List<YamlNode> added) {

        ListChange() {
            this(new HashSet<>(), new ArrayList<>());
        }

        void replace(int index, List<YamlNode> copies) {
            taken.add(index);
            added.addAll(copies);
        }

        List<YamlNode> apply(List<YamlNode> before) {
            List<YamlNode> items = new ArrayList<>();
            for (int i = 0; i < before.size(); i++) {
                if (!taken.contains(i)) {
                    items.add(before.get(i));
                }
            }
            items.addAll(added);
            return items;
        }
    }

    private List<YamlNode> elements(Wish wish, TargetPath path, Map<ItemName, ItemName> outer) {
        List<YamlNode> elements = new ArrayList<>();
        for (ItemName row : wish.item().rows()) {
            Map<ItemName, ItemName> rows = new LinkedHashMap<>(outer);
            rows.put(wish.item().name(), row);
            rendered(wish.target(), rows).flatMap(path::elementOf).ifPresent(elements::add);
        }
        return elements;
    }

    private static YamlNode renamed(YamlNode copy, ItemName row) {
        return copy instanceof YamlMapping mapping
                ? new YamlMapping(
                        mapping.entries().stream()
                                .map(entry -> entry.key().text().equals("metadata")
                                        ? new Entry(entry.key(), named(entry.value(), row))
                                        : entry)
                                .toList(),
                        mapping.where())
                : copy;
    }

    private static YamlNode named(YamlNode metadata, ItemName row) {
        return metadata instanceof YamlMapping mapping
                ? new YamlMapping(
                        mapping.entries().stream()
                                .map(entry -> entry.key().text().equals("name")
                                        ? new Entry(entry.key(), name(row, entry.value()))
                                        : entry)
                                .toList(),
                        mapping.where())
                : metadata;
    }

    private static YamlScalar name(ItemName row, YamlNode before) {
        return new YamlScalar(row.value(), true, row.value(), before.where());
    }

    private static Finding pathNotFound(Target target) {
        return Finding.error(
                "repeat-path-not-found",
                "The " + target.kind() + " " + target.name() + " has no element " + target.yamlPath()
                        + " that is a mapping. Correct yamlPath, or give the document such an element.",
                target.where());
    }
}
