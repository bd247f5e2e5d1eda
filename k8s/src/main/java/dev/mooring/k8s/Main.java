package dev.mooring.k8s;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The entry: plain picocli. Only {@code serve} and {@code demo} start Quarkus, so all else answers at once. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... args) {
        System.exit(commandLine(new QuarkusLauncher(System.err), Surroundings.here())
                .execute(args));
    }

    static CommandLine commandLine(Launcher launcher, Surroundings surroundings) {
        return new CommandLine(CommandSpec.create().name("mooring").mixinStandardHelpOptions(true))
                .addSubcommand(new Serve(launcher, surroundings))
                .addSubcommand(new Demo(launcher, surroundings));
    }
}
