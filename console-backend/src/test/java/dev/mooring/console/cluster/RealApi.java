package dev.mooring.console.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.io.File;
import java.util.Optional;

/** The real API server that the environment variable MOORING_TEST_KUBECONFIG names, by the HTTP client of the console. */
public final class RealApi {

    private RealApi() {}

    /** Its admin's; where there is none the test is skipped. */
    public static Config config() {
        Optional<Config> config = named();
        assumeTrue(config.isPresent(), "MOORING_TEST_KUBECONFIG names no kubeconfig: skipped");
        return config.orElseThrow();
    }

    /** A client of its admin's; where there is none the test is skipped. */
    public static KubernetesClient client() {
        return client(config());
    }

    /** The same for a test that can do without. */
    public static Optional<KubernetesClient> clientWhereThere() {
        return named().map(RealApi::client);
    }

    private static KubernetesClient client(Config config) {
        return new KubernetesClientBuilder()
                .withHttpClientFactory(new JdkHttpClientFactory())
                .withConfig(config)
                .build();
    }

    private static Optional<Config> named() {
        return Optional.ofNullable(System.getenv("MOORING_TEST_KUBECONFIG"))
                .map(path -> Config.fromKubeconfig(new File(path)));
    }
}
