package dev.mooring.console.cli;

import picocli.CommandLine.Option;

/** {@code --help} alone, for commands in which {@code --version} says a release's version. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    HelpOption() {}
}
