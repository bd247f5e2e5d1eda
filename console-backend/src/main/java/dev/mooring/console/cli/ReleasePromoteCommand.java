package dev.mooring.console.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Offers a release again that was taken back. */
@Command(name = "promote", description = "Offers a release again that was taken back.")
final class ReleasePromoteCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReleaseChange change;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ReleasePromoteCommand() {}

    @Override
    public Integer call() {
        return change.demote(spec.commandLine(), false);
    }
}
