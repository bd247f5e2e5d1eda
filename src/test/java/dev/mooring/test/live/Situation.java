package dev.mooring.test.live;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.Waiting;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that does not get ready, as manifests: {@code src/test/resources/causes/<code>[.<variant>].yaml}. Comments on top
 * say which object is to be explained ({@code # explain: apps/v1 Deployment [name]}), whether it wants a namespace for itself
 * ({@code # namespace: own}), and whether that object is to be deleted ({@code # delete: it}).
 *
 * @param text with {@code ${namespace}} and {@code ${name}} to be filled in; the address of a registry without images
 *     ({@code ${registry}}) is in it already
 */
record Situation(String name, String text) {

    private static final Duration TO_TAKE_EFFECT = Duration.ofSeconds(30);
    private static final Pattern COMMENT = Pattern.compile("(?m)^# (\\w+): (.+)$");

    static List<Situation> all(String registry) {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().map(file -> read(file, registry)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty("mooring.root", "."), "src/test/resources/causes");
    }

    private static Situation read(Path file, String registry) {
        try {
            return new Situation(
                    file.getFileName().toString().replaceFirst("\\.yaml$", ""),
                    Files.readString(file).replace("${registry}", registry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of the cause that is to be found. */
    String code() {
        return name.replaceFirst("\\..*", "");
    }

    boolean wantsOwnNamespace() {
        return comment("namespace").filter("own"::equals).isPresent();
    }

    boolean isDeleted() {
        return comment("delete").isPresent();
    }

    ObjectRef explained(String namespace) {
        String[] words = filled(comment("explain").orElseThrow(), namespace).split(" ", -1);
        String object = words.length > 2 ? words[2] : objectName();
        boolean outside = List.of("CustomResourceDefinition", "Namespace").contains(words[1]);
        return new ObjectRef(words[0], words[1], outside ? "" : namespace, object);
    }

    /** All but the object that is to be explained, so that what hinders it is there before it. */
    void prepare(TestCluster cluster, String namespace) {
        apply(cluster, namespace, false);
    }

    void begin(TestCluster cluster, String namespace) {
        if (comment("refused").isPresent()) {
            awaitRefusal(cluster.client(), namespace);
        }
        apply(cluster, namespace, true);
        if (isDeleted()) {
            ObjectRef object = explained(namespace);
            cluster.client()
                    .genericKubernetesResources(object.apiVersion(), object.kind())
                    .inNamespace(object.namespace())
                    .withName(object.name())
                    .delete();
        }
    }

    /** What refuses pods takes a moment to have an effect, and those that came before it would stay. */
    private void awaitRefusal(KubernetesClient client, String namespace) {
        Pod pod = objects(client, namespace)
                .filter(Deployment.class::isInstance)
                .map(object -> pod((Deployment) object))
                .findFirst()
                .orElseThrow();
        Waiting.until(
                TO_TAKE_EFFECT,
                "pods of " + name + " are refused",
                () -> isRefused(client, pod, namespace),
                Boolean::booleanValue);
    }

    private static Pod pod(Deployment of) {
        return new PodBuilder()
                .withNewMetadata()
                .withName("trial")
                .withLabels(of.getSpec().getTemplate().getMetadata().getLabels())
                .endMetadata()
                .withSpec(of.getSpec().getTemplate().getSpec())
                .build();
    }

    private static boolean isRefused(KubernetesClient client, Pod pod, String namespace) {
        try {
            client.pods().inNamespace(namespace).resource(pod).dryRun(true).create();
            return false;
        } catch (KubernetesClientException refused) {
            return true;
        }
    }

    /** What lies outside of the namespace does not go with it. */
    void removeWhatIsOutside(TestCluster cluster, String namespace) {
        objects(cluster.client(), namespace)
                .filter(object ->
                        !(object instanceof Namespaced) && !object.getKind().equals("Namespace"))
                .forEach(object -> cluster.client().resource(object).delete());
        objects(cluster.client(), namespace)
                .filter(object -> !object.getMetadata().getFinalizers().isEmpty())
                .forEach(object -> cluster.client()
                        .resource(object)
                        .inNamespace(namespace)
                        .edit(held -> {
                            held.getMetadata().setFinalizers(List.of());
                            return held;
                        }));
    }

    private void apply(TestCluster cluster, String namespace, boolean explained) {
        ObjectRef wanted = explained(namespace);
        objects(cluster.client(), namespace)
                .filter(object -> isIt(object, wanted) == explained)
                .forEach(object -> apply(cluster.client(), object, namespace));
    }

    private static void apply(KubernetesClient client, HasMetadata object, String namespace) {
        if (object instanceof Namespaced) {
            client.resource(object).inNamespace(namespace).fieldManager("test").serverSideApply();
        } else {
            client.resource(object).fieldManager("test").serverSideApply();
        }
    }

    private static boolean isIt(HasMetadata object, ObjectRef wanted) {
        return object.getKind().equals(wanted.kind())
                && object.getMetadata().getName().equals(wanted.name());
    }

    private Stream<HasMetadata> objects(KubernetesClient client, String namespace) {
        byte[] yaml = filled(text, namespace).getBytes(StandardCharsets.UTF_8);
        return client.load(new ByteArrayInputStream(yaml)).items().stream();
    }

    private String filled(String template, String namespace) {
        return template.replace("${namespace}", namespace).replace("${name}", objectName());
    }

    private String objectName() {
        return name.replace('.', '-');
    }

    private Optional<String> comment(String key) {
        Matcher comments = COMMENT.matcher(text);
        return comments.results()
                .filter(found -> found.group(1).equals(key))
                .map(found -> found.group(2))
                .findFirst();
    }

    /** Its namespace, where it is to have one for itself. */
    Optional<TestNamespace> ownNamespace(TestCluster cluster) {
        return wantsOwnNamespace() ? Optional.of(cluster.newNamespace()) : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
