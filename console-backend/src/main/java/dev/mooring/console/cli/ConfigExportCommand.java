package dev.mooring.console.cli;

import dev.mooring.config.values.ConfigValuesFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes answers in the one form in which they travel. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the answers, and what was generated for the rest, as a ConfigValues file.",
        footer = {"", "It goes to standard output, whatever the findings are, and holds passwords as they are."})
final class ConfigExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PackageArgument argument;

    @Mixin
    private AnswerOptions answers;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ConfigExportCommand() {}

    @Override
    public Integer call() {
        Evaluation evaluation = Evaluation.of(argument, answers, spec.commandLine());
        FindingsReport report = new FindingsReport(evaluation.findings());
        report.printTo(spec.commandLine().getErr());
        evaluation.subject().ifPresent(subject -> spec.commandLine()
                .getOut()
                .print(ConfigValuesFile.write(
                        subject.content().slug().value(),
                        subject.state().values(),
                        subject.content().screen())));
        spec.commandLine().getOut().flush();
        return report.exitCode();
    }
}
