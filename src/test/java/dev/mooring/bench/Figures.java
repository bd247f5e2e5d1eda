package dev.mooring.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs benchmarks, named as JMH's own command line names them, and prints the rows of docs/performance.md. */
public final class Figures {

    private Figures() {}

    public static void main(String... arguments) throws CommandLineOptionException, RunnerException {
        CommandLineOptions asked = new CommandLineOptions(arguments);
        OptionsBuilder options = new OptionsBuilder();
        options.parent(asked)
                .addProfiler(GCProfiler.class)
                .jvmArgs("-XX:+UseSerialGC", "-Xmx2g", "-Dmooring.root=" + System.getProperty("mooring.root", "."))
                .forks(asked.getForkCount().orElse(1))
                .warmupIterations(asked.getWarmupIterations().orElse(3))
                .warmupTime(asked.getWarmupTime().orElse(TimeValue.seconds(1)))
                .measurementIterations(asked.getMeasurementIterations().orElse(5))
                .measurementTime(asked.getMeasurementTime().orElse(TimeValue.seconds(1)))
                .shouldFailOnError(true);
        print(new Runner(options.build()).run());
    }

    private static void print(Collection<RunResult> results) {
        System.out.println("\n| what | with | median | p99 | allocated |\n|---|---|---|---|---|");
        results.stream().map(Figures::row).forEach(System.out::println);
    }

    private static String row(RunResult result) {
        BenchmarkParams params = result.getParams();
        String method = params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1);
        Map<String, String> with = new TreeMap<>();
        params.getParamsKeys().forEach(key -> with.put(key, params.getParam(key)));
        Result<?> time = result.getPrimaryResult();
        return Stream.of(
                        method,
                        with.values().stream().collect(Collectors.joining(", ")),
                        duration(time.getStatistics().getPercentile(50)),
                        duration(time.getStatistics().getPercentile(99)),
                        allocated(result))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** All benchmarks measure microseconds. */
    private static String duration(double micros) {
        return micros < 1000 ? rounded(micros) + " µs" : rounded(micros / 1000) + " ms";
    }

    private static String allocated(RunResult result) {
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return bytes == null ? "" : rounded(bytes.getScore() / 1024) + " KB";
    }

    private static String rounded(double value) {
        String format = value < 1 ? "%.2f" : value < 100 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, format, value);
    }
}
