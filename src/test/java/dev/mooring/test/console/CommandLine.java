package dev.mooring.test.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The console's commands that end by themselves, each run as a process. */
public final class CommandLine {

    private static final Duration TO_END = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private CommandLine() {}

    /** What a command did. */
    public record Ended(List<String> arguments, int exitCode, String out, String err) {

        /** @throws ConsoleException where the standard output is no JSON */
        public JsonNode json() {
            try {
                return JSON.readTree(out);
            } catch (JsonProcessingException e) {
                throw new ConsoleException("Not JSON: " + this, e);
            }
        }
    }

    /** Runs in the source tree's top folder, as {@code ./mooring ARGUMENTS} would. */
    public static Ended run(String... arguments) {
        return run(List.of(arguments));
    }

    public static Ended run(List<String> arguments) {
        try {
            Path out = Files.createTempFile("mooring", ".out");
            Path err = Files.createTempFile("mooring", ".err");
            try {
                return ended(arguments, out, err);
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new ConsoleException("Cannot run " + arguments, e);
        }
    }

    private static Ended ended(List<String> arguments, Path out, Path err) throws IOException {
        Process process = Product.ofSourceTree()
                .process(arguments, Map.of())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int exitCode = exitCode(process, arguments);
        return new Ended(
                arguments,
                exitCode,
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static int exitCode(Process process, List<String> arguments) {
        try {
            if (process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new ConsoleException("Did not end within " + TO_END.toSeconds() + " s: " + arguments);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ConsoleException("Interrupted while waiting for " + arguments, e);
        }
    }
}
