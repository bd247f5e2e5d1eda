package dev.mooring.k8s;

import dev.mooring.console.cli.MooringCommand;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;

/** The entry: plain picocli. Only {@code serve} and {@code demo} start Quarkus, so all else answers at once. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... args) {
        System.exit(commandLine(new QuarkusLauncher(System.err), Surroundings.here())
                .execute(args));
    }

    static CommandLine commandLine(Launcher launcher, Surroundings surroundings) {
        return MooringCommand.commandLine()
                .addSubcommand(new Serve(launcher, surroundings))
                .addSubcommand(new Demo(launcher, surroundings))
                .addSubcommand(new Forward());
    }
}
