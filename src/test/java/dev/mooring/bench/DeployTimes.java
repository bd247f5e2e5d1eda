package dev.mooring.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long each side took for each task, in all rounds. */
final class DeployTimes {

    private final Map<Pass, Map<Task, Map<Side, List<Duration>>>> all = new EnumMap<>(Pass.class);

    /** How long the console has been at work. */
    enum Pass {
        FIRST("just started", 0),
        LATER("warm", 2);

        private final String words;
        private final int before;

        /** @param before how many editions the passes before it bring */
        Pass(String words, int before) {
            this.words = words;
            this.before = before;
        }

        /** Each pass brings versions of its own. */
        int edition(Task task) {
            return before + task.edition;
        }
    }

    /** What is done with the release, in this order. */
    enum Task {
        PLAN("plan, nothing there", 1),
        CREATE("apply, nothing there", 1),
        PLAN_CHANGE("plan, all changed", 2),
        CHANGE("apply, all changed", 2),
        PLAN_AGAIN("plan, nothing changed", 2),
        REPEAT("apply, nothing changed", 2);

        private final String words;
        private final int edition;

        Task(String words, int edition) {
            this.words = words;
            this.edition = edition;
        }

        Duration with(Applier applier, PlainRelease release) throws IOException {
            return switch (this) {
                case PLAN, PLAN_CHANGE, PLAN_AGAIN -> applier.plan(release);
                case CREATE, CHANGE, REPEAT -> applier.apply(release);
            };
        }
    }

    /** Who does it. */
    enum Side {
        CONSOLE,
        KUBECTL
    }

    void add(Pass pass, Task task, Side side, Duration time) {
        System.err.printf("%-14s %-24s %-8s %s%n", pass.words, task.words, side, seconds(time));
        all.computeIfAbsent(pass, _ -> new EnumMap<>(Task.class))
                .computeIfAbsent(task, _ -> new EnumMap<>(Side.class))
                .computeIfAbsent(side, _ -> new ArrayList<>())
                .add(time);
    }

    void print() {
        System.out.println("| | console, median (slowest) | kubectl, median (slowest) |\n|---|---|---|");
        all.forEach((pass, tasks) -> tasks.forEach((task, sides) -> System.out.printf(
                "| %s: %s | %s | %s |%n",
                pass.words,
                task.words,
                told(sides.getOrDefault(Side.CONSOLE, List.of())),
                told(sides.getOrDefault(Side.KUBECTL, List.of())))));
    }

    private static String told(List<Duration> times) {
        if (times.isEmpty()) {
            return "not measured";
        }
        List<Duration> sorted = times.stream().sorted().toList();
        return seconds(sorted.get(sorted.size() / 2)) + " (" + seconds(sorted.getLast()) + ")";
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
    }
}
