package dev.mooring.console.cli;

import dev.mooring.console.source.registry.RegistryException;
import dev.mooring.console.source.registry.ReleaseRegistry;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which release of which channel a command changes. */
final class ReleaseChange {

    @Mixin
    private RegistryOptions registry;

    @Parameters(index = "0", paramLabel = "REGISTRY/REPO", description = "Where the release is.")
    private String address;

    @Option(names = "--version", paramLabel = "VERSION", required = true, description = "The version of the release.")
    private String version;

    @Option(names = "--channel", paramLabel = "CHANNEL", required = true, description = "The channel that it is on.")
    private String channel;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean help;

    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli sets the fields, and reads help itself
    ReleaseChange() {}

    int demote(CommandLine command, boolean demoted) {
        try (ReleaseRegistry releases = ReleaseRegistry.writing(registry.access(command, address))) {
            releases.demote(channel, version, demoted);
            command.getErr()
                    .println(version + (demoted ? " is taken back from" : " is offered on") + " channel " + channel
                            + ".");
            return 0;
        } catch (RegistryException e) {
            return new FindingsReport(List.of(e.finding())).toldBy(command);
        }
    }
}
