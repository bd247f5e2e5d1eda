package dev.mooring.test.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The script {@code src/test/cluster/cluster}, which knows how a cluster is built, started and ended.
 *
 * @param script the script's path
 * @param logs an existing folder, where each command leaves what it said
 */
record ClusterScript(Path script, Path logs) {

    /** Kubernetes may have to be compiled first. */
    private static final Duration TO_START = Duration.ofMinutes(30);

    private static final Duration TO_ANSWER = Duration.ofMinutes(1);
    private static final int LACKS_SOMETHING = 3;

    /** The script of the source tree that this run tests. */
    static ClusterScript ofSourceTree() {
        Path root = Path.of(System.getProperty("mooring.root", "."));
        try {
            Path logs = Files.createDirectories(root.resolve("target/end-to-end/cluster"));
            return new ClusterScript(root.resolve("src/test/cluster/cluster").toAbsolutePath(), logs);
        } catch (IOException e) {
            throw new ClusterException("No folder for the logs of the test cluster", e);
        }
    }

    Prerequisites check(Extent extent) {
        Answer answer = run(TO_ANSWER, extent == Extent.NODE ? List.of("check", "node") : List.of("check"));
        if (answer.exitCode() != 0 && answer.exitCode() != LACKS_SOMETHING) {
            throw answer.failure();
        }
        return new Prerequisites(answer.lines());
    }

    boolean isUp() {
        return run(TO_ANSWER, List.of("kubeconfig")).exitCode() == 0;
    }

    Path kubeconfig() {
        return Path.of(run(TO_ANSWER, List.of("kubeconfig")).orThrow().lines().getLast());
    }

    void start(Extent extent) {
        run(TO_START, List.of(extent.command())).orThrow();
    }

    void importImage(Path archive) {
        run(TO_ANSWER, List.of("import", archive.toAbsolutePath().toString())).orThrow();
    }

    /** Nothing is missing where it runs. */
    Prerequisites startMetrics() {
        Answer answer = run(TO_START, List.of("metrics"));
        boolean isLacking =
                answer.exitCode() == LACKS_SOMETHING && !answer.lines().isEmpty();
        return new Prerequisites(
                isLacking ? List.of(answer.lines().getLast()) : answer.orThrow().none());
    }

    void endMetrics() {
        run(TO_ANSWER, List.of("no-metrics")).orThrow();
    }

    void down() {
        run(TO_ANSWER, List.of("down")).orThrow();
    }

    /** The output goes through a file: the cluster's processes outlive the command, a pipe would wait for them. */
    private Answer run(Duration limit, List<String> arguments) {
        Path log = logs.resolve(arguments.getFirst() + ".log");
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Answer(arguments, exitCode(process, limit), Files.readAllLines(log));
        } catch (IOException e) {
            throw new ClusterException("Cannot run " + String.join(" ", command), e);
        }
    }

    private static int exitCode(Process process, Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            process.destroy();
            throw new ClusterException("The test cluster did not answer within " + limit);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted while waiting for the test cluster", e);
        }
    }

    private record Answer(List<String> arguments, int exitCode, List<String> lines) {

        Answer orThrow() {
            if (exitCode != 0) {
                throw failure();
            }
            return this;
        }

        List<String> none() {
            return List.of();
        }

        ClusterException failure() {
            return new ClusterException("`cluster " + String.join(" ", arguments) + "` ended with " + exitCode + ":\n"
                    + String.join("\n", lines));
        }
    }
}
