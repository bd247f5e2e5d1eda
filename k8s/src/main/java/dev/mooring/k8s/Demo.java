package dev.mooring.k8s;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs the console with something to look at: the same code, on the embedded cluster unless a real one is named. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Run the console with a sample application on an embedded simulated cluster.",
        footer = {"", "With --kubeconfig or --context it works on that real cluster instead."})
final class Demo implements Callable<Integer> {

    private final Launcher launcher;
    private final Surroundings surroundings;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PACKAGE",
            description = "Show this folder or archive instead of the sample shop.")
    private @Nullable Path content;

    @Mixin
    private final ConsoleOptions console = new ConsoleOptions();

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    Demo(Launcher launcher, Surroundings surroundings) {
        this.launcher = launcher;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ClusterChoice choice =
                cluster.isReal() ? cluster.kubeconfig() : new ClusterChoice.Simulated(cluster.namespace());
        Sample shown =
                content == null ? Sample.shop(surroundings) : new Sample(Optional.of(content), console.license());
        return launcher.launch(new Launch(
                choice, "127.0.0.1", console.port(), shown.content(), shown.license(), console.licenseKeys()));
    }
}
