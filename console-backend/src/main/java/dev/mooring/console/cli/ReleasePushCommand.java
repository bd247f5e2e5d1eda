package dev.mooring.console.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageReading;
import dev.mooring.console.source.registry.RegistryAccess;
import dev.mooring.console.source.registry.RegistryException;
import dev.mooring.console.source.registry.ReleaseRegistry;
import dev.mooring.console.source.registry.ReleaseRegistry.NewRelease;
import dev.mooring.console.source.registry.ReleaseRegistry.Published;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes a package as a release on a channel, after it was checked. */
@Command(
        name = "push",
        description = "Checks a package, publishes it as a release on a channel, and prints its digest.",
        footer = {
            "",
            "A package with errors is not published. A version that was published does not change: the same package again"
                    + " changes nothing, another one is refused. --required may be given or left out later."
        })
final class ReleasePushCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PackageArgument argument;

    @Mixin
    private RegistryOptions registry;

    @Parameters(index = "1", paramLabel = "REGISTRY/REPO", description = "Where to, such as registry.example.com/shop.")
    private String address;

    @Option(names = "--version", paramLabel = "VERSION", required = true, description = "The version of the release.")
    private String version;

    @Option(
            names = "--channel",
            paramLabel = "CHANNEL",
            required = true,
            description = "The channel to publish on, such as stable; it is made where there is none.")
    private String channel;

    @Option(names = "--required", description = "Nobody may skip this release on the way to a later one.")
    private boolean required;

    @Option(
            names = "--notes",
            paramLabel = "FILE",
            description = "Release notes in Markdown; without it the package's own.")
    private Optional<Path> notes = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "text or json.")
    private OutputFormat output;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean help;

    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli sets the fields, and reads help itself
    ReleasePushCommand() {}

    @Override
    public Integer call() {
        RegistryAccess access = registry.access(spec.commandLine(), address);
        PackageReading reading = argument.read(spec.commandLine());
        FindingsReport report = new FindingsReport(PackageLint.of(reading));
        report.printTo(spec.commandLine().getErr());
        return report.exitCode() == 0 && reading.content().isPresent()
                ? pushed(reading.content().get(), access)
                : 1;
    }

    private int pushed(Package content, RegistryAccess access) {
        String words = notes.map(file -> new InputFile(spec.commandLine(), file).text())
                .orElse(content.releaseNotes());
        try (ReleaseRegistry releases = ReleaseRegistry.writing(access)) {
            tell(releases.publish(
                    new NewRelease(content, version, words),
                    channel,
                    required,
                    InstantSource.system().instant()));
            return 0;
        } catch (RegistryException e) {
            return new FindingsReport(List.<Finding>of(e.finding())).toldBy(spec.commandLine());
        }
    }

    private void tell(Published published) {
        switch (output) {
            case TEXT -> {
                spec.commandLine()
                        .getErr()
                        .println(version + " is number " + published.entry().number() + " on channel " + channel
                                + (published.changed() ? "." : " already."));
                spec.commandLine().getOut().println(published.digest());
            }
            case JSON -> spec.commandLine().getOut().println(JsonOutput.of(json(published)));
        }
    }

    private ObjectNode json(Published published) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("version", version)
                .put("channel", channel)
                .put("number", published.entry().number())
                .put("required", published.entry().required())
                .put("demoted", published.entry().demoted())
                .put("digest", published.digest().toString())
                .put("changed", published.changed());
    }
}
