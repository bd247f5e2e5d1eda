package dev.mooring.console.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ref.Cleaner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In processes of their own, as only those can be killed. */
class ScratchTest {

    private static final String SECRET = "values.yaml";

    @TempDir
    Path disk;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void onlyTheConsolesUserReadsTheFilesAndTheyGoWithTheRun() throws IOException, InterruptedException {
        Process console = start();
        Path secret = writtenBy(console);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent(secret))))
                .isEqualTo("rwx------");
        end(console);

        assertThat(files()).isEmpty();
    }

    @Test
    void whatAKilledConsoleLeftBehindIsRemovedByTheNext() throws IOException, InterruptedException {
        Process killed = start();
        Path secret = writtenBy(killed);
        killed.destroyForcibly().waitFor();
        assertThat(secret).exists();

        Process next = start();
        writtenBy(next);

        assertThat(secret).doesNotExist();
        end(next);
        assertThat(files()).isEmpty();
    }

    @Test
    void theFilesOfAConsoleThatRunsStay() throws IOException, InterruptedException {
        Path first = writtenBy(start());
        Path second = writtenBy(start());

        assertThat(first).exists();
        assertThat(second).exists();
    }

    @Test
    void aDiskThatWasTidiedUpIsNoHindrance() throws IOException, InterruptedException {
        Process console = start();
        Path secret = writtenBy(console);
        Path run = parent(secret);
        Path folder = parent(run);
        for (Path file : List.of(secret, run, folder.resolve("lock"), folder)) {
            Files.delete(file);
        }

        console.outputWriter().append("again\n").flush();

        assertThat(writtenBy(console)).exists();
        end(console);
        assertThat(files()).isEmpty();
    }

    private Process start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Djava.io.tmpdir=" + disk,
                        Console.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(process);
        return process;
    }

    private static Path writtenBy(Process console) throws IOException {
        BufferedReader said = console.inputReader();
        String path = said.readLine();
        assertThat(path).as("the console tells where its file is").isNotNull();
        return Path.of(path);
    }

    private static void end(Process console) throws IOException, InterruptedException {
        console.outputWriter().close();
        assertThat(console.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(console.exitValue()).isZero();
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(disk)) {
            return all.filter(path -> !path.getFileName().toString().startsWith("hsperfdata"))
                    .toList();
        }
    }

    /** Writes a file of a run for each line that it reads, and one before, and tells where; ends its runs with its input. */
    static final class Console {

        private Console() {}

        public static void main(String[] none) throws IOException {
            try (Scratch first = new Scratch();
                    BufferedReader lines =
                            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                String path = first.file(SECRET, "password: hunter2").toString();
                collectGarbage();
                System.out.println(path);
                if (lines.readLine() != null) {
                    try (Scratch second = new Scratch()) {
                        System.out.println(second.file(SECRET, "password: hunter2"));
                        lines.readLine();
                    }
                }
            }
        }

        /** Whatever is held by nothing but luck is let go of. */
        private static void collectGarbage() {
            AtomicBoolean collected = new AtomicBoolean();
            Cleaner.create().register(new Object(), () -> collected.set(true));
            while (!collected.get()) {
                System.gc();
                Thread.onSpinWait();
            }
        }
    }
}
