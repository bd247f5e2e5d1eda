package dev.mooring.console.cli;

import dev.mooring.config.evaluation.GroupState;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.RowState;
import dev.mooring.config.evaluation.ScreenState;
import java.util.stream.Collectors;

/** An evaluated screen for people: what they would see, with the names to answer by. */
record ScreenText(ScreenState state) {

    String text() {
        return state.groups().stream()
                .filter(GroupState::visible)
                .map(ScreenText::group)
                .collect(Collectors.joining("\n"));
    }

    private static String group(GroupState group) {
        String items = group.items().stream()
                .filter(ItemState::visible)
                .map(ScreenText::item)
                .collect(Collectors.joining());
        return group.title() + " (" + group.name() + ")\n" + items;
    }

    private static String item(ItemState item) {
        if (!item.type().isAnswerable()) {
            return "  " + item.title() + "\n";
        }
        String source = item.value().isEmpty() && !item.defaultValue().isEmpty() ? "  (default)" : "";
        String error = item.error().map(problem -> "\n    ! " + problem).orElse("");
        String facts =
                item.facts().stream().map(fact -> "\n    " + oneLine(fact)).collect(Collectors.joining());
        if (item.item().repetition().isPresent()) {
            return "  " + item.name() + error + "\n"
                    + item.rows().stream().map(ScreenText::row).collect(Collectors.joining());
        }
        return "  " + item.name() + " = " + oneLine(item.effective()) + source + error + facts + "\n";
    }

    private static String row(RowState row) {
        String source = row.value().isEmpty() && !row.defaultValue().isEmpty() ? "  (default)" : "";
        String error = row.error().map(problem -> "\n      ! " + problem).orElse("");
        return "    " + row.key() + " = " + oneLine(row.effective()) + source + error + "\n";
    }

    private static String oneLine(String value) {
        return value.replace("\n", "\\n");
    }
}
