package dev.mooring.test.console;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a console is started.
 *
 * @param arguments of the command line, without the port
 * @param environment what is set beside the password and the token
 */
public record Launch(List<String> arguments, Map<String, String> environment) {

    public Launch {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** On an embedded simulated cluster, with the sample shop. */
    public static Launch demo(String... arguments) {
        return new Launch(Stream.concat(Stream.of("demo"), Stream.of(arguments)).toList(), Map.of());
    }

    /** On a real cluster. */
    public static Launch serve(Path kubeconfig, String namespace, String... arguments) {
        Stream<String> where = Stream.of("serve", "--kubeconfig", kubeconfig.toString(), "--namespace", namespace);
        return new Launch(Stream.concat(where, Stream.of(arguments)).toList(), Map.of());
    }

    public Launch with(String... more) {
        return new Launch(Stream.concat(arguments.stream(), Stream.of(more)).toList(), environment);
    }

    public Launch withEnvironment(String name, String value) {
        Map<String, String> extended = new HashMap<>(environment);
        extended.put(name, value);
        return new Launch(arguments, extended);
    }
}
