package dev.mooring.console.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackedPackage;
import java.util.Optional;

/**
 * A release as an artifact: its manifest, a config with what is to be known of it without its files, and its files. The
 * bytes depend on nothing but the package, its version and its notes. Never compared, so arrays will do.
 */
@SuppressWarnings("ArrayRecordComponent")
record ReleaseArtifact(byte[] manifest, byte[] config, byte[] files) {

    private static final String TITLE = "org.opencontainers.image.title";

    /** What a manifest says of a release. */
    record Parts(Descriptor config, Descriptor files) {}

    /** @param notes Markdown */
    record Config(String app, String label, String notes) {}

    static ReleaseArtifact of(Package content, String label, String notes) {
        byte[] files = PackedPackage.of(content.files());
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        config.put("app", content.slug().value())
                .put("version", label)
                .put("title", content.title())
                .put("notes", notes);
        byte[] written = RegistryJson.bytes(config);
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("schemaVersion", 2).put("mediaType", MediaTypes.MANIFEST).put("artifactType", MediaTypes.RELEASE);
        write(manifest.putObject("config"), Descriptor.of(MediaTypes.RELEASE_CONFIG, written));
        write(manifest.putArray("layers").addObject(), Descriptor.of(MediaTypes.RELEASE_FILES, files));
        manifest.putObject("annotations").put(RegistryJson.VERSION, label).put(TITLE, content.title());
        return new ReleaseArtifact(RegistryJson.bytes(manifest), written, files);
    }

    private static void write(ObjectNode node, Descriptor descriptor) {
        node.put("mediaType", descriptor.mediaType())
                .put("digest", descriptor.digest().toString())
                .put("size", descriptor.size());
    }

    Descriptor configDescriptor() {
        return Descriptor.of(MediaTypes.RELEASE_CONFIG, config);
    }

    Descriptor filesDescriptor() {
        return Descriptor.of(MediaTypes.RELEASE_FILES, files);
    }

    static Parts parts(byte[] manifest, Troubles troubles, String what) {
        JsonNode tree = RegistryJson.tree(manifest, troubles, what);
        Optional<Descriptor> config = descriptor(tree.path("config"), MediaTypes.RELEASE_CONFIG);
        Optional<Descriptor> files = descriptor(tree.path("layers").path(0), MediaTypes.RELEASE_FILES);
        if (config.isEmpty() || files.isEmpty() || tree.path("layers").size() != 1) {
            throw troubles.foreign(what, "it is an artifact of another kind");
        }
        return new Parts(config.get(), files.get());
    }

    private static Optional<Descriptor> descriptor(JsonNode node, String mediaType) {
        long size = node.path("size").asLong(-1);
        return node.path("mediaType").asText("").equals(mediaType) && size >= 0
                ? Digest.parse(node.path("digest").asText("")).map(digest -> new Descriptor(mediaType, digest, size))
                : Optional.empty();
    }

    static Config config(byte[] content, Troubles troubles, String what) {
        JsonNode tree = RegistryJson.tree(content, troubles, what);
        return new Config(
                tree.path("app").asText(""),
                tree.path("version").asText(""),
                tree.path("notes").asText(""));
    }
}
