package dev.mooring.bench;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One keystroke in a screen, and opening it. The keystroke goes into the start of a chain of computed defaults. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ConfigBench {

    @Param({"10", "100", "1000", "3000"})
    public int items;

    private ConfigScreen screen = ConfigScreen.EMPTY;
    private ScreenSession session = SyntheticScreen.open(ConfigScreen.EMPTY);
    private int keystrokes;

    @Setup
    public void open() {
        screen = SyntheticScreen.ofItems(items);
        session = SyntheticScreen.open(screen);
    }

    @Benchmark
    public ScreenState keystroke() {
        return session.answer(new ItemName("item_2"), Answer.of("text " + keystrokes++));
    }

    @Benchmark
    public ScreenState openWhole() {
        return SyntheticScreen.open(screen).state();
    }
}
