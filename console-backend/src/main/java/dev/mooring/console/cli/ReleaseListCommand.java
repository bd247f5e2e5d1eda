package dev.mooring.console.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mooring.console.source.registry.Channel;
import dev.mooring.console.source.registry.Channel.Entry;
import dev.mooring.console.source.registry.RegistryException;
import dev.mooring.console.source.registry.ReleaseRegistry;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the releases of a channel. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the releases of a channel, the newest first.")
final class ReleaseListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private RegistryOptions registry;

    @Parameters(index = "0", paramLabel = "REGISTRY/REPO", description = "Where the releases are.")
    private String address;

    @Option(names = "--channel", paramLabel = "CHANNEL", required = true, description = "The channel to list.")
    private String channel;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "text or json.")
    private OutputFormat output;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ReleaseListCommand() {}

    @Override
    public Integer call() {
        try (ReleaseRegistry releases = ReleaseRegistry.reading(registry.access(spec.commandLine(), address))) {
            Channel found = releases.channel(channel);
            PrintWriter out = spec.commandLine().getOut();
            switch (output) {
                case TEXT -> found.entries().reversed().forEach(entry -> out.println(line(entry)));
                case JSON -> out.println(JsonOutput.of(json(found)));
            }
            return 0;
        } catch (RegistryException e) {
            return new FindingsReport(List.of(e.finding())).toldBy(spec.commandLine());
        }
    }

    private static String line(Entry entry) {
        return entry.number() + "\t" + entry.label() + "\t"
                + entry.created().map(Instant::toString).orElse("-")
                + (entry.required() ? "\trequired" : "")
                + (entry.demoted() ? "\ttaken back" : "");
    }

    private static ObjectNode json(Channel channel) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("app", channel.app()).put("channel", channel.name());
        ArrayNode releases = document.putArray("releases");
        for (Entry entry : channel.entries().reversed()) {
            releases.addObject()
                    .put("version", entry.label())
                    .put("number", entry.number())
                    .put("required", entry.required())
                    .put("demoted", entry.demoted())
                    .put("created", entry.created().map(Instant::toString).orElse(null))
                    .put("digest", entry.digest().toString());
        }
        return document;
    }
}
