package dev.mooring.console.cli;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.values.ConfigValuesFile;
import dev.mooring.console.packages.Package;
import dev.mooring.console.usecase.AnswerChanges;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a file's answers into others and writes what comes of it: what the console does with an import, without one. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Takes a ConfigValues file's answers into those that are given, checks them against the package, and"
                        + " writes all of them as a ConfigValues file.",
        footer = {
            "",
            "Nothing is written where there is an error. Answers that this package does not ask for are left out and told.",
            "The output holds passwords as they are."
        })
final class ConfigImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PackageArgument argument;

    @Parameters(index = "1", paramLabel = "FILE", description = "The ConfigValues file to take in.")
    private Path file;

    @Mixin
    private AnswerOptions answers;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ConfigImportCommand() {}

    @Override
    public Integer call() {
        Evaluation evaluation = Evaluation.of(argument, answers, spec.commandLine());
        List<Finding> findings = new ArrayList<>();
        List<String> written = evaluation.subject().stream()
                .map(subject -> taken(subject, findings))
                .toList();
        if (written.isEmpty()) {
            findings.addAll(evaluation.findings());
        }
        FindingsReport report = new FindingsReport(
                findings.stream().distinct().sorted(Finding.ORDER).toList());
        report.printTo(spec.commandLine().getErr());
        if (report.exitCode() == 0) {
            written.forEach(spec.commandLine().getOut()::print);
        }
        spec.commandLine().getOut().flush();
        return report.exitCode();
    }

    /** What the other answers lack does not matter where the file brings it. */
    private String taken(Evaluation.Subject subject, List<Finding> findings) {
        Package content = subject.content();
        ConfigValuesFile.Reading reading = answers.read(file, content.screen(), spec.commandLine());
        AnswerChanges changes = AnswerChanges.between(subject.state(), reading.values(), file.toString());
        ScreenSession session =
                ScreenSession.open(content.screen(), subject.state().values(), lookup -> subject.inputs()
                        .functions(content.slug().value(), lookup));
        changes.changes().forEach(change -> session.answer(change.item(), change.after()));
        ScreenState state = session.state();
        findings.addAll(reading.findings());
        findings.addAll(changes.notes());
        findings.addAll(state.findings());
        return ConfigValuesFile.write(content.slug().value(), state.values(), content.screen());
    }
}
