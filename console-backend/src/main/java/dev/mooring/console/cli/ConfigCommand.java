package dev.mooring.console.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about a package's config screen. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Works with a package's config screen.",
        subcommands = {
            ConfigEvalCommand.class,
            ConfigExportCommand.class,
            ConfigImportCommand.class,
            ConfigDiffCommand.class
        })
final class ConfigCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ConfigCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which command? " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
