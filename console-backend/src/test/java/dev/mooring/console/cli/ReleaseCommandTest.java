package dev.mooring.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mooring.console.TestFiles;
import dev.mooring.console.source.registry.NeedsRegistry;
import dev.mooring.console.source.registry.TestRegistries;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@NeedsRegistry
class ReleaseCommandTest {

    private static final String SHOP = TestFiles.repository("k8s/samples/shop").toString();

    @TempDir
    Path folder;

    private String repository = "";

    @BeforeEach
    void repository(TestRegistries registries) {
        repository = registries.fresh().address().toString();
    }

    private record Run(int exitCode, String out, String err) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (JsonProcessingException e) {
                throw new AssertionError(out + err, e);
            }
        }
    }

    @Test
    void aReleaseIsPushedListedTakenBackAndOfferedAgain() {
        Run push = push("1.0.0", "--required");
        Run list = release("list", "-o", "json");
        Run demote = release("demote", "--version", "1.0.0");
        Run demoted = release("list", "-o", "json");
        Run promote = release("promote", "--version", "1.0.0");

        assertThat(push.exitCode()).as(push.err()).isZero();
        assertThat(push.out()).matches("sha256:[0-9a-f]{64}\n");
        assertThat(push.err()).contains("1.0.0 is number 1 on channel stable.");
        assertThat(list.json().at("/app").asText()).isEqualTo("harbor-shop");
        assertThat(list.json().at("/releases/0/required").asBoolean()).isTrue();
        assertThat(list.json().at("/releases/0/digest").asText())
                .isEqualTo(push.out().strip());
        assertThat(demote.err()).isEqualTo("1.0.0 is taken back from channel stable.\n");
        assertThat(demoted.json().at("/releases/0/demoted").asBoolean()).isTrue();
        assertThat(promote.exitCode()).isZero();
        assertThat(release("list").out()).startsWith("1\t1.0.0\t").endsWith("required\n");
    }

    @Test
    void theSameReleaseHasTheSameDigestWhereverItIsPushed(TestRegistries registries) {
        String first = push("1.0.0").out();
        repository = registries.fresh().address().toString();

        assertThat(push("1.0.0").out()).isEqualTo(first);
        assertThat(push("1.0.0").err()).contains("already");
    }

    @Test
    void aPackageWithErrorsIsNotPushed() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "a: [");

        Run push = run(
                "release",
                "push",
                folder.toString(),
                repository,
                "--version",
                "1",
                "--channel",
                "stable",
                "--plain-http");

        assertThat(push.exitCode()).isEqualTo(1);
        assertThat(push.err()).contains("error broken.yaml");
        assertThat(release("list").err()).contains("channel-unknown");
    }

    @Test
    void aVersionOfAnotherContentIsRefused() throws IOException {
        push("1.0.0");
        Path notes = Files.writeString(folder.resolve("notes.md"), "Other notes");

        Run again = push("1.0.0", "--notes", notes.toString());

        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("Version 1.0.0 is published already").contains("[release-exists]");
    }

    @Test
    void whatIsNoRepositoryIsWrongUsage() {
        Run run = run("release", "list", "Shop", "--channel", "stable");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("not the address of a repository");
    }

    @Test
    void aUserWithoutAPasswordIsWrongUsage() {
        Run run = release("list", "--username", "ci");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--username and --password-stdin go together");
    }

    private Run push(String version, String... more) {
        return run(Stream.concat(
                        Stream.of(
                                "release",
                                "push",
                                SHOP,
                                repository,
                                "--version",
                                version,
                                "--channel",
                                "stable",
                                "--plain-http"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Run release(String word, String... more) {
        return run(Stream.concat(
                        List.of("release", word, repository, "--channel", "stable", "--plain-http").stream(),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                MooringCommand.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exitCode = command.execute(arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
