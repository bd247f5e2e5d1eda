package dev.mooring.console.cli;

import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An answer that is not the same in two files.
 *
 * @param secret whether neither text may be shown
 */
record AnswerDifference(ItemName item, Optional<Answer> before, Optional<Answer> after, boolean secret) {

    /** In the order of the screen, then by name what it does not ask for. */
    static List<AnswerDifference> between(ConfigValues before, ConfigValues after, ConfigScreen screen) {
        Set<ItemName> names = new LinkedHashSet<>();
        screen.items().map(ConfigItem::name).forEach(names::add);
        names.addAll(new TreeSet<>(before.answers().keySet()));
        names.addAll(new TreeSet<>(after.answers().keySet()));
        List<AnswerDifference> differences = new ArrayList<>();
        for (ItemName name : names) {
            Optional<Answer> old = before.answer(name);
            Optional<Answer> changed = after.answer(name);
            if (!old.equals(changed)) {
                differences.add(
                        new AnswerDifference(name, old, changed, isSecret(name, changed.or(() -> old), screen)));
            }
        }
        return differences;
    }

    /** An answer to what the package does not ask for may be a password of another release. */
    private static boolean isSecret(ItemName name, Optional<Answer> answer, ConfigScreen screen) {
        ItemName asked = answer.flatMap(Answer::rowOf).orElse(name);
        return screen.item(asked).map(ConfigItem::isSecret).orElse(true);
    }

    /** {@code + item = new}, {@code - item = old}, or both in one line. */
    String text() {
        String sign = before.isEmpty() ? "+ " : after.isEmpty() ? "- " : "~ ";
        if (secret) {
            return sign + item + " (hidden)";
        }
        String values = before.isPresent() && after.isPresent()
                ? oneLine(before.get()) + " -> " + oneLine(after.get())
                : oneLine(before.or(() -> after).orElseThrow());
        return sign + item + " = " + values;
    }

    private static String oneLine(Answer answer) {
        return answer.filename()
                .map(name -> "file " + name + " (" + answer.value().length() + " characters of base64)")
                .orElseGet(() -> "\"" + answer.value().replace("\r", "\\r").replace("\n", "\\n") + "\"");
    }
}
