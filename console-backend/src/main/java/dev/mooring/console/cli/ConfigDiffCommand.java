package dev.mooring.console.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValuesFile;
import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageReading;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what differs between two files of answers; which of them are secrets is told by the package. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Tells which answers differ between two ConfigValues files; those of passwords are hidden.",
        footer = {"", "Exit code 0 also where they differ, 1 with --exit-code."})
final class ConfigDiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PackageArgument argument;

    @Parameters(index = "1", paramLabel = "OLD", description = "A ConfigValues file.")
    private Path old;

    @Parameters(index = "2", paramLabel = "NEW", description = "Another one.")
    private Path changed;

    @Mixin
    private KotsKeyOption key;

    @Option(names = "--exit-code", description = "End with exit code 1 where there is a difference.")
    private boolean exitCode;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "json or text.")
    private OutputFormat output;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ConfigDiffCommand() {}

    @Override
    public Integer call() {
        PackageReading reading = argument.read(spec.commandLine());
        ConfigScreen screen = reading.content().map(Package::screen).orElse(ConfigScreen.EMPTY);
        ConfigValuesFile.Reading before = read(old, screen);
        ConfigValuesFile.Reading after = read(changed, screen);
        List<AnswerDifference> differences = AnswerDifference.between(before.values(), after.values(), screen);
        FindingsReport report = new FindingsReport(Stream.of(reading.findings(), before.findings(), after.findings())
                .flatMap(List::stream)
                .distinct()
                .sorted(Finding.ORDER)
                .toList());
        print(differences, report);
        return exitCode && !differences.isEmpty() ? 1 : report.exitCode();
    }

    private void print(List<AnswerDifference> differences, FindingsReport report) {
        PrintWriter out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> {
                report.printTo(spec.commandLine().getErr());
                differences.forEach(difference -> out.println(difference.text()));
            }
            case JSON -> out.println(JsonOutput.of(json(differences, report)));
        }
        out.flush();
    }

    private static ObjectNode json(List<AnswerDifference> differences, FindingsReport report) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode array = document.putArray("differences");
        for (AnswerDifference difference : differences) {
            ObjectNode node =
                    array.addObject().put("item", difference.item().value()).put("secret", difference.secret());
            if (!difference.secret()) {
                node.put("before", difference.before().map(Answer::value).orElse(null));
                node.put("after", difference.after().map(Answer::value).orElse(null));
            }
        }
        report.addTo(document);
        return document;
    }

    private ConfigValuesFile.Reading read(Path path, ConfigScreen screen) {
        InputFile input = new InputFile(spec.commandLine(), path);
        return ConfigValuesFile.read(input.name(), input.text(), screen, key.keys(spec.commandLine()));
    }
}
