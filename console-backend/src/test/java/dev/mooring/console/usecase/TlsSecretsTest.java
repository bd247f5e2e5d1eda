package dev.mooring.console.usecase;

import static dev.mooring.console.deploy.Fixtures.SHOP;
import static dev.mooring.console.deploy.Fixtures.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.store.AppRecord;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TlsSecretsTest {

    private static final ObjectRef OWN = new ObjectRef("v1", "Secret", "shop", "own-tls");
    private static final ObjectRef FRONT = new ObjectRef("networking.k8s.io/v1", "Ingress", "shop", "front");

    private final SandboxCluster sandbox = new SandboxCluster("shop", Duration.ofMillis(5));
    private final Cluster cluster = new Cluster(sandbox.client(), sandbox.facts(), _ -> {});
    private final TlsSecrets secrets = new TlsSecrets(cluster);
    private final AppRecord app = AppRecord.fresh(SHOP).widened(Set.of(OWN, FRONT), List.of());
    private final List<KubeObject> rendered = List.of(secret("own-tls", "b2xk"));

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void whatIsInTheClusterCountsAlsoWhereItIsOnlyNamed() {
        cluster.apply(secret("own-tls", "bmV3"));
        cluster.apply(secret("front-tls", "ZnJvbnQ="));
        cluster.apply(object("{'apiVersion':'networking.k8s.io/v1','kind':'Ingress','metadata':{'namespace':'shop',"
                + "'name':'front'},'spec':{'tls':[{'secretName':'front-tls'}]}}"));

        assertThat(certificates()).containsExactlyInAnyOrder("own-tls bmV3", "front-tls ZnJvbnQ=");
    }

    @Test
    void whatMayNotBeReadCountsAsItWasRendered() {
        cluster.apply(secret("own-tls", "bmV3"));
        sandbox.forbid("secrets");

        assertThat(certificates()).containsExactly("own-tls b2xk");
    }

    @Test
    void ofASilentClusterNothingIsTaken() {
        cluster.apply(secret("own-tls", "bmV3"));
        sandbox.disconnect();

        assertThat(certificates()).isEmpty();
    }

    private List<String> certificates() {
        return secrets.of(app, rendered).stream()
                .filter(found -> found.ref().isSecret())
                .map(found -> found.name() + " " + found.text("data", "tls.crt").orElse(""))
                .toList();
    }

    private static KubeObject secret(String name, String certificate) {
        return object("{'apiVersion':'v1','kind':'Secret','metadata':{'namespace':'shop','name':'" + name
                + "'},'data':{'tls.crt':'" + certificate + "'}}");
    }
}
