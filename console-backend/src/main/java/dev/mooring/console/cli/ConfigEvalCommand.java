package dev.mooring.console.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Evaluates a config screen as the console would show it. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Evaluates the config screen with answers: what is visible, what counts, what is missing.",
        footer = {"", "The output holds every value as it is, passwords too."})
final class ConfigEvalCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PackageArgument argument;

    @Mixin
    private AnswerOptions answers;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "json or text.")
    private OutputFormat output;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ConfigEvalCommand() {}

    @Override
    public Integer call() {
        Evaluation evaluation = Evaluation.of(argument, answers, spec.commandLine());
        FindingsReport report = new FindingsReport(evaluation.findings());
        switch (output) {
            case TEXT -> {
                report.printTo(spec.commandLine().getErr());
                evaluation.subject().ifPresent(subject -> spec.commandLine()
                        .getOut()
                        .print(new ScreenText(subject.state()).text()));
                spec.commandLine().getOut().flush();
            }
            case JSON -> spec.commandLine().getOut().println(JsonOutput.of(json(evaluation, report)));
        }
        return report.exitCode();
    }

    private static ObjectNode json(Evaluation evaluation, FindingsReport report) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        var groups = document.putArray("groups");
        evaluation.subject().ifPresent(subject -> new ScreenJson(subject.state()).addTo(groups));
        report.addTo(document);
        return document;
    }
}
