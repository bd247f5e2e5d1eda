package dev.mooring.k8s;

import dev.mooring.console.cluster.ApiObserver;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.cluster.ObservedApi;
import dev.mooring.console.sandbox.SandboxCluster;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A client for the chosen cluster and what is known of it; closing ends both. */
sealed interface ClusterLink extends AutoCloseable {

    KubernetesClient client();

    ClusterFacts facts();

    @Override
    void close();

    /** For a short look, which nobody measures. */
    static ClusterLink open(ClusterChoice choice) {
        return open(choice, ApiObserver.NONE);
    }

    static ClusterLink open(ClusterChoice choice, ApiObserver observer) {
        return switch (choice) {
            case ClusterChoice.Simulated(Optional<String> namespace) -> Sandbox.start(namespace, observer);
            case ClusterChoice.InCluster(String namespace) ->
                Remote.open(Config.autoConfigure(null), Optional.of(namespace), "this cluster", observer);
            case ClusterChoice.Kubeconfig(Optional<Path> file, Optional<String> context, Optional<String> namespace) ->
                Remote.open(config(file, context), namespace, "", observer);
        };
    }

    /** @throws UnusableKubeconfigException where the file or context is not there */
    private static Config config(Optional<Path> file, Optional<String> context) {
        file.filter(path -> !Files.isReadable(path)).ifPresent(path -> {
            throw new UnusableKubeconfigException("There is no readable kubeconfig file " + path + ".");
        });
        Config config = read(file, context);
        context.filter(name -> config.getCurrentContext() == null
                        || !name.equals(config.getCurrentContext().getName()))
                .ifPresent(name -> {
                    throw new UnusableKubeconfigException("The kubeconfig has no context " + name
                            + ". 'kubectl config get-contexts' lists those that it has.");
                });
        return config;
    }

    private static Config read(Optional<Path> file, Optional<String> context) {
        try {
            return file.map(path -> Config.fromKubeconfig(context.orElse(null), path.toFile()))
                    .orElseGet(() -> Config.autoConfigure(context.orElse(null)));
        } catch (KubernetesClientException | IllegalArgumentException e) {
            throw new UnusableKubeconfigException("The kubeconfig"
                    + file.map(path -> " file " + path).orElse("") + " cannot be used: " + Remote.reason(e) + ".");
        } catch (YamlEngineException noYaml) { // its message quotes the file, credentials included
            throw new UnusableKubeconfigException(
                    "The kubeconfig" + file.map(path -> " file " + path).orElse("") + " is not YAML. Correct it.");
        }
    }

    /** The embedded cluster. */
    record Sandbox(SandboxCluster cluster) implements ClusterLink {

        private static final Duration STEP = Duration.ofMillis(350);

        static Sandbox start(Optional<String> namespace, ApiObserver observer) {
            SandboxCluster cluster = new SandboxCluster(namespace.orElse(SandboxCluster.NAMESPACE), STEP, observer);
            cluster.measurePods();
            return new Sandbox(cluster);
        }

        @Override
        public KubernetesClient client() {
            return cluster.client();
        }

        @Override
        public ClusterFacts facts() {
            return cluster.facts();
        }

        @Override
        public void close() {
            cluster.close();
        }
    }

    /** A real one. */
    record Remote(KubernetesClient client, ClusterFacts facts) implements ClusterLink {

        private static final int PATIENCE_MILLIS = 5000;
        /** An admission webhook may take ten seconds by default: waiting less would fail what goes well. */
        private static final int ANSWER_MILLIS = 12_000;
        /** People wait for a page meanwhile, and fabric8 would ask ten times; whoever has more patience asks again. */
        private static final int RETRIES = 1;

        static Remote open(Config config, Optional<String> wanted, String name, ApiObserver observer) {
            String namespace = wanted.or(() -> Optional.ofNullable(config.getNamespace()))
                    .filter(text -> !text.isBlank())
                    .orElse("default");
            Config ours = new ConfigBuilder(config)
                    .withNamespace(namespace)
                    .withConnectionTimeout(PATIENCE_MILLIS)
                    .withRequestTimeout(ANSWER_MILLIS)
                    .withRequestRetryBackoffLimit(RETRIES)
                    .build();
            KubernetesClient client = new KubernetesClientBuilder()
                    .withHttpClientFactory(new JdkHttpClientFactory())
                    .withHttpClientBuilderConsumer(http -> ObservedApi.on(http, observer))
                    .withConfig(ours)
                    .build();
            return new Remote(client, new ClusterFacts(name.isEmpty() ? nameOf(config) : name, namespace, "", false));
        }

        /** Asks for the version, the one thing that every account may ask for; says why where there is no answer. */
        Optional<String> trouble() {
            try {
                client.getKubernetesVersion();
                return Optional.empty();
            } catch (KubernetesClientException e) {
                return Optional.of(reason(e));
            }
        }

        @Override
        public void close() {
            client.close();
        }

        private static String nameOf(Config config) {
            return config.getCurrentContext() == null
                    ? config.getMasterUrl()
                    : config.getCurrentContext().getName();
        }

        private static String reason(RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return e instanceof KubernetesClientException answer && answer.getCode() > 0
                    ? "it answered with status " + answer.getCode()
                    : Optional.ofNullable(cause.getMessage())
                            .flatMap(message -> message.lines().findFirst())
                            .orElse(cause.toString());
        }
    }
}
