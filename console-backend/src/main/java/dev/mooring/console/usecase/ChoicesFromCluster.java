package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.ClusterChoices;
import dev.mooring.config.evaluation.ClusterChoices.Choice;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.OptionsSource;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.object.KubeObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the cluster offers for items whose options come from it, as far as Mooring's account may list it. */
@ApplicationScoped
class ChoicesFromCluster {

    private static final Duration KEPT = Duration.ofSeconds(20);

    private final Cluster cluster;
    private final ClusterFacts facts;
    private final Remembered<OptionsSource, Optional<List<Choice>>> recent;

    ChoicesFromCluster(Cluster cluster, ClusterFacts facts, InstantSource clock) {
        this.cluster = cluster;
        this.facts = facts;
        this.recent = new Remembered<>(clock, KEPT, OptionsSource.values().length);
    }

    /** Everything that a screen may ask for, fetched now: evaluating it later asks the cluster nothing. */
    ClusterChoices forScreen(ConfigScreen screen) {
        Map<OptionsSource, Optional<List<Choice>>> offered = new EnumMap<>(OptionsSource.class);
        screen.items()
                .flatMap(item -> item.extras().optionsFrom().stream())
                .distinct()
                .forEach(source -> offered.put(source, recent.get(source, () -> fetched(source))));
        return source -> offered.getOrDefault(source, Optional.empty());
    }

    private Optional<List<Choice>> fetched(OptionsSource source) {
        return switch (source) {
            case STORAGE_CLASSES ->
                choices("storage.k8s.io/v1", "StorageClass", "", "storageclass.kubernetes.io/is-default-class");
            case INGRESS_CLASSES ->
                choices("networking.k8s.io/v1", "IngressClass", "", "ingressclass.kubernetes.io/is-default-class");
            case NAMESPACES -> choices("v1", "Namespace", "", "");
            case SECRETS -> choices("v1", "Secret", facts.namespace(), "");
        };
    }

    /** @param preferring the annotation by which the cluster marks its default, empty where there is none */
    private Optional<List<Choice>> choices(String apiVersion, String kind, String namespace, String preferring) {
        return switch (cluster.list(apiVersion, kind, namespace, "")) {
            case ClusterAnswer.Ok<List<KubeObject>>(List<KubeObject> objects) ->
                Optional.of(objects.stream()
                        .filter(ChoicesFromCluster::isOffered)
                        .map(object -> choice(object, preferring))
                        .sorted(java.util.Comparator.comparing(Choice::name))
                        .collect(Collectors.toUnmodifiableList()));
            case ClusterAnswer.Refused<List<KubeObject>> refused -> Optional.empty();
        };
    }

    /** Not the Secrets that Mooring, Helm or Kubernetes keep for themselves: they are no answers. */
    private static boolean isOffered(KubeObject object) {
        if (!object.kind().equals("Secret")) {
            return true;
        }
        String type = object.text("type").orElse("");
        return !object.name().startsWith("mooring-")
                && !type.startsWith("mooring.dev/")
                && !type.startsWith("helm.sh/")
                && !type.equals("kubernetes.io/service-account-token")
                && !type.equals("bootstrap.kubernetes.io/token");
    }

    private static Choice choice(KubeObject object, String preferring) {
        boolean preferred = !preferring.isEmpty()
                && object.text("metadata", "annotations", preferring)
                        .filter("true"::equals)
                        .isPresent();
        return new Choice(object.name(), preferred);
    }
}
