package dev.mooring.console.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of a vendor who publishes releases in an OCI registry. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = "Publishes releases in an OCI registry, where consoles look for updates.",
        subcommands = {
            ReleasePushCommand.class,
            ReleaseListCommand.class,
            ReleaseDemoteCommand.class,
            ReleasePromoteCommand.class
        })
final class ReleaseCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ReleaseCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? push, list, demote, promote.");
    }
}
