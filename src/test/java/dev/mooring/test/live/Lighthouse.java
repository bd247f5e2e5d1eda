package dev.mooring.test.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.console.Packages;
import dev.mooring.test.console.Product;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The package that is deployed in these tests: plain objects, a Job, a definition with an object of its kind, a second
 * namespace and a Helm chart with hooks. Its releases are folders: what is common to all, and what each has of its own.
 *
 * @param files texts by path
 */
record Lighthouse(SortedMap<String, String> files) {

    static final String SLUG = "lighthouse";

    private static final String PLACEHOLDER = "NAMESPACE";

    /** @param release the name of its folder */
    static Lighthouse release(String release, String namespace) {
        SortedMap<String, String> files = new TreeMap<>(folder("common"));
        files.putAll(folder(release));
        files.replaceAll((_, text) -> text.replace(PLACEHOLDER, namespace));
        return new Lighthouse(files);
    }

    /** What an account that may do nothing outside of its namespace can deploy. */
    Lighthouse withinItsNamespace() {
        return without("app.yaml").without("beacons.yaml").without("rocks.yaml").without("bulb.yaml");
    }

    /** With another limit for what is waited for. */
    Lighthouse waitingFor(String limit) {
        SortedMap<String, String> patient = new TreeMap<>(files);
        patient.replaceAll(
                (_, text) -> text.replaceAll("mooring.dev/wait-timeout: \\w+", "mooring.dev/wait-timeout: " + limit));
        return new Lighthouse(patient);
    }

    private Lighthouse without(String path) {
        SortedMap<String, String> fewer = new TreeMap<>(files);
        fewer.remove(path);
        return new Lighthouse(fewer);
    }

    /** Takes the release in and gives the version that was made of it. */
    int uploadTo(RunningConsole console) {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        files.forEach((path, text) -> entries.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return console.rest()
                .post("/api/v1/apps", "application/gzip", Packages.archive(entries))
                .ok()
                .path("sequence")
                .asInt();
    }

    static Shop on(RunningConsole console) {
        return new Shop(console, SLUG);
    }

    /** Whether this is the log of a deploy that the console began by itself after another one failed, and that went well. */
    static boolean hasGoneBack(JsonNode log) {
        return log.path("reason").asText().equals("ROLLED_BACK")
                && log.path("ended").isTextual()
                && !log.path("failed").asBoolean();
    }

    private static Map<String, String> folder(String name) {
        Path folder = Product.ofSourceTree()
                .root()
                .resolve("src/test/resources/dev/mooring/test/live/lighthouse")
                .resolve(name);
        try (Stream<Path> paths = Files.walk(folder)) {
            SortedMap<String, String> files = new TreeMap<>();
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
