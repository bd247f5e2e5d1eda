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

/** One keystroke in a screen, a click that shows and hides items, and opening the whole screen. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ConfigBench {

    @Param({"10", "100", "1000", "3000", "5000"})
    public int items;

    @Param({"CHAINS", "NEIGHBOURS", "ONE_CHAIN"})
    public ScreenShape shape = ScreenShape.CHAINS;

    private ConfigScreen screen = ConfigScreen.EMPTY;
    private ScreenSession session = SyntheticScreen.open(ConfigScreen.EMPTY);
    private ItemName typedInto = new ItemName("item_0");
    private int keystrokes;

    @Setup
    public void open() {
        screen = SyntheticScreen.ofItems(items, shape);
        session = SyntheticScreen.open(screen);
        typedInto = shape.typedInto();
    }

    /** Into the item that most others depend on. */
    @Benchmark
    public ScreenState keystroke() {
        return session.answer(typedInto, Answer.of("text " + keystrokes++));
    }

    /** The first item decides whether others are shown; in one chain it is typed into instead. */
    @Benchmark
    public ScreenState click() {
        return session.answer(new ItemName("item_0"), Answer.of(keystrokes++ % 2 == 0 ? "1" : "0"));
    }

    @Benchmark
    public ScreenState openWhole() {
        return SyntheticScreen.open(screen).state();
    }
}
