package dev.mooring.test.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.Waiting;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Where a {@link Lighthouse} stands, seen by the cluster's admin: the test's namespace, the second one that the package
 * makes, and what it brings for the whole cluster.
 */
record Site(TestNamespace shore) implements AutoCloseable {

    private static final Duration TO_GO = Duration.ofSeconds(60);

    String namespace() {
        return shore.name();
    }

    String rocks() {
        return namespace() + "-rocks";
    }

    KubernetesClient client() {
        return shore.client();
    }

    /** A ConfigMap's data; empty where there is none, or where it is about to go. */
    Optional<Map<String, String>> data(String namespace, String configMap) {
        ConfigMap found =
                client().configMaps().inNamespace(namespace).withName(configMap).get();
        return Optional.ofNullable(found).map(ConfigMap::getData);
    }

    Optional<Map<String, String>> data(String configMap) {
        return data(namespace(), configMap);
    }

    Optional<Deployment> deployment(String name) {
        return Optional.ofNullable(client().apps()
                .deployments()
                .inNamespace(namespace())
                .withName(name)
                .get());
    }

    List<String> jobs() {
        return client().batch().v1().jobs().inNamespace(namespace()).list().getItems().stream()
                .map(job -> job.getMetadata().getName())
                .toList();
    }

    String beaconDefinition() {
        return "beacons." + namespace() + ".example.com";
    }

    /** The object of the kind that the package itself defines. */
    Optional<String> beacon() {
        GenericKubernetesResource found = definesBeacons()
                ? client().genericKubernetesResources(namespace() + ".example.com/v1", "Beacon")
                        .inNamespace(namespace())
                        .withName("skerry")
                        .get()
                : null;
        return Optional.ofNullable(found).map(beacon -> Objects.requireNonNull(beacon.get("spec", "title"))
                .toString());
    }

    boolean definesBeacons() {
        return client().apiextensions()
                        .v1()
                        .customResourceDefinitions()
                        .withName(beaconDefinition())
                        .get()
                != null;
    }

    /** Helm's records of a release as number and state, the oldest first. */
    List<String> revisions(String release) {
        return client()
                .secrets()
                .inNamespace(namespace())
                .withLabel("owner", "helm")
                .withLabel("name", release)
                .list()
                .getItems()
                .stream()
                .sorted(Comparator.comparingInt(Site::number))
                .map(secret ->
                        number(secret) + " " + secret.getMetadata().getLabels().get("status"))
                .toList();
    }

    private static int number(Secret revision) {
        return Integer.parseInt(revision.getMetadata().getLabels().get("version"));
    }

    /** What the lantern shows to ships: the page of a pod that is ready. */
    String light() {
        return shore.get("lantern", 80, "/");
    }

    /** Asks until what was asked for is there. */
    void await(String what, BooleanSupplier condition) {
        Waiting.until(TO_GO, what, condition::getAsBoolean, Boolean.TRUE::equals);
    }

    /** @param object as a plan names it */
    boolean has(JsonNode object) {
        var kind = client().genericKubernetesResources(
                        object.path("apiVersion").asText(), object.path("kind").asText());
        String name = object.path("name").asText();
        String namespace = object.path("namespace").asText();
        return (namespace.isEmpty()
                        ? kind.withName(name).get()
                        : kind.inNamespace(namespace).withName(name).get())
                != null;
    }

    /** What lies outside of the test's namespace, which goes by itself. */
    @Override
    public void close() {
        client().namespaces().withName(rocks()).delete();
        client().apiextensions()
                .v1()
                .customResourceDefinitions()
                .withName(beaconDefinition())
                .delete();
    }
}
