package dev.mooring.test.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The runnable console that this build made, as the script {@code ./mooring} runs it.
 *
 * @param root the source tree's top folder
 */
public record Product(Path root) {

    private static final List<String> ALWAYS =
            List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    private static final List<String> SERVER = List.of("-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError");
    private static final List<String> COMMAND = List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto");

    /** The product of the source tree that this run tests. */
    public static Product ofSourceTree() {
        return new Product(Path.of(System.getProperty("mooring.root", "."))
                .toAbsolutePath()
                .normalize());
    }

    /** Where this run leaves what people look at: logs, screenshots. */
    public Path leftovers(String folder) {
        try {
            return Files.createDirectories(root.resolve("target/end-to-end").resolve(folder));
        } catch (IOException e) {
            throw new ConsoleException("No folder for what the tests leave behind", e);
        }
    }

    /** A process of the console's command line; its working folder is the source tree, as with the script. */
    ProcessBuilder process(List<String> arguments, Map<String, String> environment) {
        List<String> line = new ArrayList<>(List.of(java()));
        line.addAll(ALWAYS);
        line.addAll(isServer(arguments) ? SERVER : COMMAND);
        line.addAll(List.of("-jar", jar().toString()));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).directory(root.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MOORING_") || name.equals("KUBECONFIG"));
        builder.environment().put("MOORING_HOME", root.resolve("k8s").toString());
        builder.environment().putAll(environment);
        return builder;
    }

    private static boolean isServer(List<String> arguments) {
        return !arguments.isEmpty() && List.of("serve", "demo").contains(arguments.getFirst());
    }

    private Path jar() {
        Path jar = root.resolve("k8s/target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new ConsoleException("There is no " + jar + ": build the module k8s first (./mooring build)");
        }
        return jar;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
