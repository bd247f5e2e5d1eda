package dev.mooring.bench;

import dev.mooring.bench.DeployTimes.Pass;
import dev.mooring.bench.DeployTimes.Side;
import dev.mooring.bench.DeployTimes.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A release of many objects, planned and applied by the console and by kubectl, on the real control plane and in turns:
 * what the one finds busy, the other finds busy too. Each round has namespaces and a console of its own, which does it all
 * twice: just started, and warm.
 */
public final class DeployBench {

    private static final int OBJECTS = Integer.getInteger("mooring.bench.objects", 500);
    private static final int ROUNDS = Integer.getInteger("mooring.bench.rounds", 3);

    private final Path kubeconfig;
    private final DeployTimes times = new DeployTimes();
    private final List<Kubectl> namespaces = new ArrayList<>();

    private DeployBench(Path kubeconfig) {
        this.kubeconfig = kubeconfig;
    }

    /** @param arguments the path of a kubeconfig of the test cluster's admin */
    public static void main(String... arguments) throws IOException {
        new DeployBench(Path.of(arguments[0])).run();
    }

    private void run() throws IOException {
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                round("bench-" + ProcessHandle.current().pid() + "-" + round);
            }
        } finally {
            for (Kubectl namespace : namespaces) {
                namespace.deleteNamespace();
            }
        }
        System.out.printf("%d objects, %d rounds%n%n", OBJECTS, ROUNDS);
        times.print();
    }

    private void round(String name) throws IOException {
        try (ConsoleApplier console =
                ConsoleApplier.in(namespace(name + "-console").namespace(), kubeconfig)) {
            for (Pass pass : Pass.values()) {
                String beside = name + "-kubectl-" + pass.name().toLowerCase(Locale.ROOT);
                try (Applier kubectl = KubectlApplier.in(namespace(beside))) {
                    pass(pass, console, kubectl);
                }
                console.undeploy();
            }
            System.out.printf(
                    "memory of the console: %d MB when ready, %d MB at most, %d MB at the end%n",
                    console.whenReadyMegabytes(), console.peakMegabytes(), console.residentMegabytes());
        }
    }

    private void pass(Pass pass, Applier console, Applier kubectl) throws IOException {
        for (Task task : Task.values()) {
            PlainRelease release = new PlainRelease(OBJECTS, pass.edition(task));
            times.add(pass, task, Side.CONSOLE, task.with(console, release));
            times.add(pass, task, Side.KUBECTL, task.with(kubectl, release));
        }
    }

    private Kubectl namespace(String name) throws IOException {
        Kubectl kubectl = Kubectl.in(name);
        namespaces.add(kubectl);
        kubectl.createNamespace();
        return kubectl;
    }
}
