package dev.mooring.config.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.Screens;
import dev.mooring.config.screen.TestFunctions;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds are loose, for slow machines: they catch a whole evaluation per keystroke, and recursion. */
class LargeScreenTest {

    @Test
    void answersAKeystrokeOnAThousandItemsInChainsOfFiftyQuickly() {
        ScreenSession session = open(chains(1000, 50));
        Duration each = averageKeystroke(session, 300);

        assertThat(session.state().item(new ItemName("i49")).orElseThrow().effective())
                .startsWith("v299");
        assertThat(each).isLessThan(Duration.ofMillis(20));
    }

    @Test
    void opensThreeThousandItemsQuickly() {
        ConfigScreen screen = chains(3000, 50);
        open(screen);
        long start = System.nanoTime();
        open(screen);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        assertThat(taken).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void followsAChainOfFiveThousandItems() {
        ScreenSession session = open(chains(5000, 5000));

        ScreenState state = session.answer(new ItemName("i0"), Answer.of("x"));

        assertThat(state.item(new ItemName("i4999")).orElseThrow().effective()).isEqualTo("x");
    }

    @Test
    void textsThatDoubleFromItemToItemEndInAFindingInsteadOfAllMemory() {
        StringBuilder items = new StringBuilder("- {name: i0, type: text, default: 0123456789abcdef}\n");
        for (int i = 1; i < 60; i++) {
            String before = "repl{{ ConfigOption \"i" + (i - 1) + "\" }}";
            items.append("- {name: i%d, type: text, default: '%s%s'}%n".formatted(i, before, before));
        }

        ScreenState state = open(Screens.ofItems(items.toString()).screen()).state();

        assertThat(state.findings()).extracting(Finding::code).contains("config-template");
        assertThat(state.items().mapToLong(item -> item.effective().length()).sum())
                .isLessThanOrEqualTo(32L * 1024 * 1024);
    }

    /** Each item of the chain but the first reads the one before in its default, each in its condition too. */
    @ParameterizedTest
    @ValueSource(ints = {100, 1000, 5000})
    void aKeystrokeReadsAnswersOnlyInItsChainHoweverLargeTheScreenIs(int items) {
        Counted counted = new Counted(chains(items, 50));

        assertThat(counted.readsOf(session -> session.answer(new ItemName("i0"), Answer.of("x"))))
                .isEqualTo(49 + 51);
        assertThat(counted.readsOf(session -> session.answer(new ItemName("i49"), Answer.of("y"))))
                .isEqualTo(1);
        assertThat(counted.readsOf(session -> session.answer(new ItemName("i49"), Answer.of("y"))))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 3000})
    void openingReadsEachAnswerOncePerExpression(int chain) {
        Counted counted = new Counted(chains(3000, chain));

        assertThat(counted.reads()).isEqualTo(3000 + 3000 - 3000 / chain);
    }

    /** A session whose functions count. */
    private static final class Counted {

        private final List<TestFunctions> functions = new ArrayList<>();
        private final ScreenSession session;

        Counted(ConfigScreen screen) {
            session = ScreenSession.open(screen, ConfigValues.EMPTY, answers -> {
                functions.add(new TestFunctions(answers));
                return functions.getLast();
            });
        }

        int reads() {
            return functions.stream().mapToInt(TestFunctions::reads).sum();
        }

        int readsOf(Consumer<ScreenSession> change) {
            int before = reads();
            change.accept(session);
            return reads() - before;
        }
    }

    private static Duration averageKeystroke(ScreenSession session, int strokes) {
        long start = 0;
        for (int i = 0; i < strokes; i++) {
            start = i == strokes / 2 ? System.nanoTime() : start;
            session.answer(new ItemName("i0"), Answer.of("v" + i));
        }
        return Duration.ofNanos((System.nanoTime() - start) / (strokes - strokes / 2));
    }

    private static ScreenSession open(ConfigScreen screen) {
        return ScreenSession.open(screen, ConfigValues.EMPTY, TestFunctions::new);
    }

    private static ConfigScreen chains(int items, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < items; i++) {
            int before = Math.max(0, i - 1);
            text.append("- {name: i" + i + ", type: text, title: 'Item " + i + "'")
                    .append(", when: 'repl{{ ConfigOptionNotEquals \"i" + before + "\" \"no\" }}'")
                    .append(i % length == 0 ? "}\n" : ", default: 'repl{{ ConfigOption \"i" + before + "\" }}'}\n");
        }
        return Screens.ofItems(text.toString()).screen();
    }
}
