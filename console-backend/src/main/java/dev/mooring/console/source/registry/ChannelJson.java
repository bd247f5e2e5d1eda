package dev.mooring.console.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mooring.console.object.Times;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.source.registry.Channel.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A channel as it stands in a registry: an OCI image index whose manifests are the releases. Tools that copy an index with
 * what it refers to bring a whole channel into another registry.
 */
final class ChannelJson {

    private static final String APP = "dev.mooring.app";
    private static final String CHANNEL = "dev.mooring.channel";
    private static final String NUMBER = "dev.mooring.release.number";
    private static final String REQUIRED = "dev.mooring.release.required";
    private static final String DEMOTED = "dev.mooring.release.demoted";
    private static final String CREATED = "org.opencontainers.image.created";

    private final Troubles troubles;
    private final String what;

    ChannelJson(Troubles troubles, String channel) {
        this.troubles = troubles;
        this.what = "Channel " + channel;
    }

    static byte[] write(Channel channel) {
        ObjectNode index = JsonNodeFactory.instance.objectNode();
        index.put("schemaVersion", 2).put("mediaType", MediaTypes.INDEX).put("artifactType", MediaTypes.CHANNEL);
        ArrayNode manifests = index.putArray("manifests");
        channel.entries().forEach(entry -> write(manifests.addObject(), entry));
        index.putObject("annotations").put(APP, channel.app()).put(CHANNEL, channel.name());
        return RegistryJson.bytes(index);
    }

    private static void write(ObjectNode node, Entry entry) {
        node.put("mediaType", MediaTypes.MANIFEST)
                .put("artifactType", MediaTypes.RELEASE)
                .put("digest", entry.digest().toString())
                .put("size", entry.size());
        ObjectNode annotations = node.putObject("annotations");
        annotations.put(RegistryJson.VERSION, entry.label()).put(NUMBER, Long.toString(entry.number()));
        entry.created().ifPresent(time -> annotations.put(CREATED, time.toString()));
        if (entry.required()) {
            annotations.put(REQUIRED, "true");
        }
        if (entry.demoted()) {
            annotations.put(DEMOTED, "true");
        }
    }

    Channel read(byte[] content) {
        JsonNode index = RegistryJson.tree(content, troubles, what);
        if (!index.path("artifactType").asText("").equals(MediaTypes.CHANNEL)) {
            throw troubles.foreign(what, "it is no list of releases");
        }
        String app = index.path("annotations").path(APP).asText("");
        if (!AppSlug.isValid(app)) {
            throw troubles.foreign(what, "it names no application");
        }
        List<Entry> entries = new ArrayList<>();
        index.path("manifests").forEach(node -> entries.add(entry(node)));
        return new Channel(app, index.path("annotations").path(CHANNEL).asText(""), sound(entries));
    }

    private Entry entry(JsonNode node) {
        JsonNode annotations = node.path("annotations");
        String label = RegistryJson.label(annotations, troubles, what);
        return new Entry(
                label,
                number(annotations.path(NUMBER).asText("")),
                annotations.path(REQUIRED).asText("").equals("true"),
                annotations.path(DEMOTED).asText("").equals("true"),
                Times.parse(annotations.path(CREATED).asText("")),
                Digest.parse(node.path("digest").asText(""))
                        .orElseThrow(() -> troubles.foreign(what, "release " + label + " has no SHA-256 digest")),
                node.path("size").asLong(0));
    }

    private long number(String text) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw troubles.foreign(what, "a release has no number");
        }
        return Long.parseLong(text);
    }

    private List<Entry> sound(List<Entry> entries) {
        Set<Object> seen = new HashSet<>();
        for (Entry entry : entries) {
            if (!seen.add(entry.label()) || !seen.add(entry.number())) {
                throw troubles.foreign(what, "release " + entry.label() + " is listed twice");
            }
        }
        return entries.stream().sorted(Comparator.comparingLong(Entry::number)).toList();
    }
}
