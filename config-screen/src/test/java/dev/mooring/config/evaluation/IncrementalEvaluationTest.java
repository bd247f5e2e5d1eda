package dev.mooring.config.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.Screens;
import dev.mooring.config.screen.TestFunctions;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever depends on whatever: after each keystroke the screen is the one that a whole evaluation gives. */
class IncrementalEvaluationTest {

    private static final int ITEMS = 24;

    @RepeatedTest(60)
    void givesWhatAWholeEvaluationGives(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        ConfigScreen screen = screen(random);
        ScreenSession session = open(screen, ConfigValues.EMPTY);
        ConfigValues answers = ConfigValues.EMPTY;
        for (int stroke = 0; stroke < 40; stroke++) {
            int number = random.nextInt(ITEMS);
            ItemName item = new ItemName(isRepeated(number) ? "i" + number + "-row" : "i" + number);
            if (random.nextInt(5) == 0) {
                session.reset(item);
                answers = answers.without(item);
            } else {
                Answer answer = new Answer(
                        new String[] {"", "1", "false", "i3", "text"}[random.nextInt(5)],
                        Optional.empty(),
                        isRepeated(number) ? Optional.of(new ItemName("i" + number)) : Optional.empty());
                session.answer(item, answer);
                answers = answers.with(item, answer);
            }
            ScreenState whole = open(screen, answers).state();
            assertThat(items(session.state())).isEqualTo(items(whole));
            assertThat(session.state().groups().equals(whole.groups())).isTrue();
            assertThat(session.state().findings()).isEqualTo(whole.findings());
            assertThat(session.state().values().answers())
                    .isEqualTo(whole.values().answers());
        }
    }

    private static List<String> items(ScreenState state) {
        return state.items()
                .map(item -> String.join(
                        "|",
                        item.name().value(),
                        item.title(),
                        item.value(),
                        item.defaultValue(),
                        item.visible() ? "visible" : "",
                        item.answered() ? "answered" : "",
                        item.error().orElse("")))
                .toList();
    }

    private static ScreenSession open(ConfigScreen screen, ConfigValues saved) {
        return ScreenSession.open(screen, saved, TestFunctions::new);
    }

    /** Three groups, in which any item may read any other, in any field; so there are also cycles. */
    private static ConfigScreen screen(Random random) {
        String groups = IntStream.range(0, 3)
                .mapToObj(group -> "- name: g" + group + "\n  title: '" + expression(random, ITEMS) + "'\n  when: '"
                        + condition(random) + "'\n  items:\n"
                        + IntStream.range(group * 8, group * 8 + 8)
                                .mapToObj(item -> "  - " + item(item, random))
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
        return Screens.ofGroups(groups).screen();
    }

    private static String item(int item, Random random) {
        int readable = random.nextInt(12) == 0 ? ITEMS : item;
        return "{name: i" + item + ", type: text, title: '" + expression(random, ITEMS) + "', when: '"
                + condition(random)
                + "', required: " + random.nextBoolean() + ", default: '" + expression(random, readable) + "', value: '"
                + (random.nextInt(4) == 0 ? expression(random, readable) : "")
                + "', validation: {regex: {pattern: '^[a-z]*$'}}" + repetition(item, random) + extras(random) + "}";
    }

    private static boolean isRepeated(int item) {
        return item % 7 == 6;
    }

    private static String repetition(int item, Random random) {
        return isRepeated(item)
                ? ", repeatable: true, valuesByGroup: {g" + item / 8 + ": {i" + item + "-row: '"
                        + expression(random, item) + "'}}"
                : "";
    }

    private static String extras(Random random) {
        return random.nextBoolean()
                ? ", mooring: {type: integer, rules: [{check: '" + condition(random) + "', message: '"
                        + expression(random, ITEMS) + "'}], probe: {tcp: {host: '" + expression(random, ITEMS)
                        + "', port: '1'}}}"
                : "";
    }

    private static String condition(Random random) {
        return "repl{{ ConfigOptionNotEquals \"i" + random.nextInt(ITEMS) + "\" \"1\" }}";
    }

    private static String expression(Random random, int readable) {
        if (readable == 0) {
            return "start";
        }
        String read = random.nextInt(readable) + (random.nextInt(4) == 0 ? "-row" : "");
        return switch (random.nextInt(5)) {
            case 0 -> "const";
            case 1 -> "";
            case 2 -> "a repl{{ ConfigOption (print \"i\" \"" + read + "\") }}";
            default -> "{{repl ConfigOption \"i" + read + "\" }}";
        };
    }
}
