package dev.mooring.config.screen;

import dev.mooring.config.finding.Place;
import dev.mooring.config.screen.Repetition.DefaultRow;
import dev.mooring.config.screen.Repetition.Target;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads how an item is repeated: {@code repeatable}, {@code minimumCount}, {@code valuesByGroup}, {@code templates}. */
final class RepetitionReader {

    private static final Set<String> TARGET_FIELDS = Set.of("apiVersion", "kind", "name", "namespace", "yamlPath");
    private static final List<String> ONLY_REPEATED = List.of("minimumCount", "valuesByGroup", "templates");

    /** Keys with indexes, the last of which is of a list. */
    private static final Pattern YAML_PATH =
            Pattern.compile("[^.\\[\\]]+(\\[[0-9]{1,6}])*(\\.[^.\\[\\]]+(\\[[0-9]{1,6}])*)*");

    /** It becomes part of object names, and a field name of Go. */
    private static final Pattern GOOD_NAME = Pattern.compile("[a-z][a-z0-9]*");

    private final Draft draft;

    RepetitionReader(Draft draft) {
        this.draft = draft;
    }

    /** @param group the group that the item stands in */
    Optional<Repetition> read(String group, ItemType type, Fields item) {
        if (!item.flag("repeatable")) {
            ONLY_REPEATED.stream().filter(item::has).forEach(field -> warnOfUnused(field, item));
            return Optional.empty();
        }
        if (!isRepeatable(type)) {
            String message = "Only items of the types text, textarea and file can be repeated: this one is asked once.";
            draft.warn("config-repeatable", message, item.place("repeatable"));
            return Optional.empty();
        }
        warnOfName(item);
        warnOfSingleValues(item);
        return Optional.of(new Repetition(least(item), rows(group, item), targets(item)));
    }

    private static boolean isRepeatable(ItemType type) {
        return switch (type) {
            case TEXT, TEXTAREA, FILE -> true;
            case PASSWORD, BOOL, RADIO, DROPDOWN, LABEL, HEADING, UNSUPPORTED -> false;
        };
    }

    private void warnOfUnused(String field, Fields item) {
        String message = "'" + field + "' does nothing here: write 'repeatable: true' to ask this item in rows.";
        draft.warn("config-repeatable", message, item.place(field));
    }

    private void warnOfName(Fields item) {
        if (!GOOD_NAME.matcher(item.subject()).matches()) {
            String message = "The name of a repeatable item becomes part of object names and stands in repl[[ .name ]]:"
                    + " use lower-case letters and digits only, a letter first.";
            draft.warn("config-repeat-name", message, item.where());
        }
    }

    private void warnOfSingleValues(Fields item) {
        for (String field : List.of("value", "default")) {
            if (item.has(field)) {
                String message = "'" + field + "' does nothing in a repeatable item. Give its rows values under"
                        + " 'valuesByGroup'.";
                draft.warn("config-repeatable", message, item.place(field));
            }
        }
    }

    /** KOTS always has one row; here none is possible where the vendor says so. */
    private int least(Fields item) {
        OptionalLong written = item.wholeNumber("minimumCount");
        if (written.isPresent() && (written.getAsLong() < 0 || written.getAsLong() > Repetition.MOST_ROWS)) {
            String message = "'minimumCount' must be between 0 and " + Repetition.MOST_ROWS + ". One row is taken.";
            draft.error("config-wrong-type", message, item.place("minimumCount"));
            return 1;
        }
        return (int) written.orElse(1);
    }

    private List<DefaultRow> rows(String group, Fields item) {
        List<DefaultRow> rows = new ArrayList<>();
        for (YamlNode.Entry entry : item.entries("valuesByGroup")) {
            if (!entry.key().text().equals(group)) {
                warnOfOtherGroup(entry, group, item);
            } else if (entry.value() instanceof YamlMapping written) {
                rowsOf(new Fields(written, item.subject(), draft), written.entries(), rows);
            } else if (!(entry.value() instanceof YamlScalar nothing && nothing.value() == null)) {
                String message = "The rows of a group are a mapping of keys to values. Correct it.";
                draft.error("config-wrong-type", message, item.place(entry.value()));
            }
        }
        return rows;
    }

    private void warnOfOtherGroup(YamlNode.Entry entry, String group, Fields item) {
        String message = "The rows under '" + entry.key().text() + "' are not used: this item stands in the group '"
                + group + "'. Write them under that name.";
        draft.warn("config-repeat-group", message, item.place(entry.key()));
    }

    private void rowsOf(Fields fields, List<YamlNode.Entry> written, List<DefaultRow> rows) {
        for (YamlNode.Entry row : written) {
            String key = row.key().text();
            if (!Repetition.isRowKey(key)) {
                String message =
                        "The key of a row becomes a name: it has letters, digits, dots and dashes, at most 253."
                                + " This row is left out.";
                draft.error("config-row-key", message, fields.place(row.key()));
            } else if (rows.size() == Repetition.MOST_ROWS) {
                draft.error("config-row-key", "There are too many rows: the rest is left out.", fields.where());
                return;
            } else {
                rows.add(new DefaultRow(new ItemName(key), fields.rowValue(row)));
            }
        }
    }

    private List<Target> targets(Fields item) {
        List<YamlMapping> written = item.mappings("templates");
        if (written.isEmpty()) {
            String message =
                    "Nothing is repeated for the rows of this item. Name what is to be copied under 'templates'.";
            draft.warn("config-repeat-target", message, item.where());
        }
        return written.stream()
                .map(mapping -> new Fields(mapping, item.subject(), draft))
                .flatMap(fields -> target(fields).stream())
                .toList();
    }

    private Optional<Target> target(Fields fields) {
        fields.expectOnly(TARGET_FIELDS);
        List<String> missing = List.of("apiVersion", "kind", "name").stream()
                .filter(field -> fields.text(field).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            String message = "This target has no " + String.join(" and no ", missing)
                    + ", and is left out. Name the object that is to be repeated.";
            draft.error("config-repeat-target", message, fields.where());
            return Optional.empty();
        }
        return hasGoodPath(fields) ? Optional.of(target(fields, fields.where())) : Optional.empty();
    }

    private boolean hasGoodPath(Fields fields) {
        String path = fields.text("yamlPath");
        boolean good =
                path.isEmpty() || (path.endsWith("]") && YAML_PATH.matcher(path).matches());
        if (!good) {
            String message = "'yamlPath' must name an element of a list, such as spec.template.spec.containers[0]. This"
                    + " target is left out.";
            draft.error("config-repeat-target", message, fields.place("yamlPath"));
        }
        return good;
    }

    private static Target target(Fields fields, Place where) {
        return new Target(
                fields.text("apiVersion"),
                fields.text("kind"),
                fields.text("name"),
                fields.text("namespace"),
                fields.text("yamlPath"),
                where);
    }
}
