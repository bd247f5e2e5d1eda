package dev.mooring.console.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command line. Modules that need more than this one (such as {@code serve}) add their subcommands. */
@Command(
        name = "mooring",
        description = "An admin console for applications that vendors ship into Kubernetes clusters.",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            LintCommand.class,
            ConfigCommand.class,
            RenderCommand.class,
            TemplateCommand.class,
            ReleaseCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 fine, 1 something is wrong with the package or the answers, 2 wrong usage.",
            "Output may hold secrets: passwords are printed as they are."
        })
public final class MooringCommand implements Runnable {

    /** A bug: neither fine nor anything that the user can put right. */
    private static final int INTERNAL_ERROR = 70;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    public MooringCommand() {}

    /** The command line with its exit codes and messages; subcommands can be added before it is run. */
    public static CommandLine commandLine() {
        return new CommandLine(new MooringCommand())
                .setOut(writer(System.out))
                .setErr(writer(System.err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(MooringCommand::wrongUsage)
                .setExecutionExceptionHandler(MooringCommand::bug);
    }

    /** JSON and YAML are UTF-8, whatever the terminal's locale says. */
    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static int wrongUsage(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        command.getErr().println(problem.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, command.getErr());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for more information.");
        return CommandLine.ExitCode.USAGE;
    }

    private static int bug(Exception problem, CommandLine command, CommandLine.ParseResult arguments) {
        command.getErr().println("This is a bug in Mooring, please report it:");
        problem.printStackTrace(command.getErr());
        return INTERNAL_ERROR;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which command? " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
