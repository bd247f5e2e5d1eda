package dev.mooring.console.render.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.yaml.YamlFile;
import dev.mooring.console.object.KubeObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeepingPatchTest {

    private static final KubeObject DEPLOYMENT = object("""
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop, labels: {a: b}}
            spec:
              replicas: 5
              template:
                spec:
                  containers:
                  - {name: web, image: "web:2", args: [a, b], resources: {limits: {memory: 1Gi}}}
                  - {name: proxy, image: "proxy:1"}
            """);

    @Test
    void fieldsAreKeptWithTheirValuesAndNothingElse() {
        assertThat(KeepingPatch.of(
                        DEPLOYMENT,
                        List.of(
                                ".spec.replicas",
                                ".spec.template.spec.containers[name=\"web\"].image",
                                ".spec.template.spec.containers[name=\"web\"].resources.limits.memory")))
                .contains("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata:
                          name: web
                          namespace: shop
                        spec:
                          replicas: 5
                          template:
                            spec:
                              containers:
                              - name: web
                                image: web:2
                                resources:
                                  limits:
                                    memory: 1Gi
                        """);
    }

    @Test
    void aListWithoutKeysIsKeptWhole() {
        assertThat(KeepingPatch.of(DEPLOYMENT, List.of(".spec.template.spec.containers[name=\"web\"].args[1]")))
                .hasValueSatisfying(text -> assertThat(text).contains("args:\n        - a\n        - b\n"));
    }

    /** Nobody knows keys of its lists, so a patch replaces them. */
    @Test
    void aListOfAnUnknownKindIsKeptWhole() {
        KubeObject kite = object("""
                apiVersion: fly.dev/v1
                kind: Kite
                metadata: {name: red}
                spec: {tails: [{name: a, length: 1}, {name: b, length: 2}]}
                """);

        assertThat(KeepingPatch.of(kite, List.of(".spec.tails[name=\"a\"].length")))
                .hasValueSatisfying(text -> assertThat(text).contains("name: a", "name: b"));
    }

    @Test
    void whatIsNotThereCannotBeKept() {
        assertThat(KeepingPatch.of(DEPLOYMENT, List.of(".spec.paused", ".spec.replicas")))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("# Not in the cluster any more, and so not kept: .spec.paused\n")
                        .contains("replicas: 5"));
        assertThat(KeepingPatch.of(DEPLOYMENT, List.of(".spec.paused"))).isEmpty();
    }

    private static KubeObject object(String yaml) {
        return YamlFile.parse("test.yaml", yaml).documents().getFirst().toValue() instanceof Map<?, ?> json
                ? KubeObject.of(json)
                : new KubeObject(Map.of());
    }
}
