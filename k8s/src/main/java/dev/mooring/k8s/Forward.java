package dev.mooring.k8s;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.k8s.forward.PortForwarding;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reaches the console and its applications from this machine, through the API server of a kubeconfig's cluster. */
@Command(
        name = "port-forward",
        mixinStandardHelpOptions = true,
        description = "Open the console and the ports of its applications on this machine.",
        footer = {
            "",
            "The console is found by its Service, which is named mooring; the applications' ports are those of",
            "Application.spec.ports. Ports stay open while pods come and go, and follow what is deployed. A port that is",
            "in use here is replaced by the next one that is free, which is said; links on the console's pages lead there.",
            "Works through the API server, with the rights of the kubeconfig: to read Services, Pods and Mooring's Secrets,",
            "and to create pods/portforward."
        })
final class Forward implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--app", paramLabel = "NAME", description = "Only the ports of this application.")
    private @Nullable String app;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + Launch.PORT,
            description = "The port for the console (default: ${DEFAULT-VALUE}).")
    private int port;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    Forward() {}

    @Override
    public Integer call() {
        Optional<AppSlug> only = Optional.ofNullable(app).map(this::slug);
        try (ClusterLink link = ClusterLink.open(cluster.kubeconfig());
                PortForwarding forwarding = new PortForwarding(
                        link.client(),
                        new Cluster(link.client(), link.facts()),
                        only,
                        port,
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr())) {
            Optional<String> trouble = link instanceof ClusterLink.Remote remote ? remote.trouble() : Optional.empty();
            if (trouble.isPresent()) {
                spec.commandLine().getErr().println("The cluster does not answer: " + trouble.get() + ".");
                return 1;
            }
            forwarding.run();
            return 0;
        } catch (UnusableKubeconfigException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private AppSlug slug(String name) {
        if (!AppSlug.isValid(name)) {
            throw new ParameterException(spec.commandLine(), "This cannot be the name of an application: " + name);
        }
        return new AppSlug(name);
    }
}
