package dev.mooring.console.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes a release back: consoles that have not deployed it do not offer it any more. */
@Command(
        name = "demote",
        description = "Takes a release back: consoles that have not deployed it do not offer it any more.")
final class ReleaseDemoteCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReleaseChange change;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ReleaseDemoteCommand() {}

    @Override
    public Integer call() {
        return change.demote(spec.commandLine(), true);
    }
}
