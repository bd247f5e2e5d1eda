package dev.mooring.console.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about single templates, outside of a package. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "Works with a single template.",
        subcommands = TemplateEvalCommand.class)
final class TemplateCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    TemplateCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? eval.");
    }
}
