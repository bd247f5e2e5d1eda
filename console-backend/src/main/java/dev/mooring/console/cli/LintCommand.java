package dev.mooring.console.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mooring.console.packages.PackageReading;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells everything that is wrong with a package, without answers and without a cluster. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Checks a package and tells what is wrong with it, by file, line and column.")
final class LintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PackageArgument argument;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "text or json.")
    private OutputFormat output;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    LintCommand() {}

    @Override
    public Integer call() {
        PackageReading reading = argument.read(spec.commandLine());
        FindingsReport report = new FindingsReport(PackageLint.of(reading));
        switch (output) {
            case TEXT -> {
                report.printTo(spec.commandLine().getErr());
                spec.commandLine().getOut().println(name(reading) + ": " + report.summary());
            }
            case JSON -> spec.commandLine().getOut().println(JsonOutput.of(json(reading, report)));
        }
        return report.exitCode();
    }

    private static String name(PackageReading reading) {
        return reading.content()
                .map(content -> (content.title() + " " + content.version()).strip())
                .orElse("No package");
    }

    private static ObjectNode json(PackageReading reading, FindingsReport report) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        reading.content().ifPresent(content -> document.putObject("package")
                .put("slug", content.slug().value())
                .put("title", content.title())
                .put("version", content.version()));
        report.addTo(document);
        return document;
    }
}
