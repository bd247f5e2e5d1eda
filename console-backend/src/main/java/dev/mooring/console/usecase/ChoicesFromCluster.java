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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the cluster offers for items whose options come from it, as far as Mooring's account may list it. */
@ApplicationScoped
class ChoicesFromCluster {

    private static final Duration KEPT = Duration.ofSeconds(20);

    private static final String FOREIGN_SECRETS = "type!=mooring.dev/state,type!=helm.sh/release.v1"
            + ",type!=kubernetes.io/service-account-token,type!=bootstrap.kubernetes.io/token";

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
                choices("storage.k8s.io/v1", "StorageClass", "storageclass.kubernetes.io/is-default-class");
            case INGRESS_CLASSES ->
                choices("networking.k8s.io/v1", "IngressClass", "ingressclass.kubernetes.io/is-default-class");
            case NAMESPACES -> choices("v1", "Namespace", "");
            case SECRETS -> secrets();
        };
    }

    /** @param preferring the annotation by which the cluster marks its default, empty where there is none */
    private Optional<List<Choice>> choices(String apiVersion, String kind, String preferring) {
        return heads(apiVersion, kind, "", "").map(objects -> objects.map(object -> choice(object, preferring))
                .toList());
    }

    /** Not those that Mooring, Helm or Kubernetes keep for themselves: they are no answers. */
    private Optional<List<Choice>> secrets() {
        return heads("v1", "Secret", facts.namespace(), FOREIGN_SECRETS)
                .map(objects -> objects.filter(object -> !object.name().startsWith("mooring-"))
                        .map(object -> choice(object, ""))
                        .toList());
    }

    private Optional<Stream<KubeObject>> heads(String apiVersion, String kind, String namespace, String fieldSelector) {
        return switch (cluster.heads(apiVersion, kind, namespace, "", fieldSelector)) {
            case ClusterAnswer.Ok<List<KubeObject>>(List<KubeObject> objects) ->
                Optional.of(objects.stream().sorted(Comparator.comparing(KubeObject::name)));
            case ClusterAnswer.Refused<List<KubeObject>> refused -> Optional.empty();
        };
    }

    private static Choice choice(KubeObject object, String preferring) {
        boolean preferred = !preferring.isEmpty()
                && object.annotation(preferring).filter("true"::equals).isPresent();
        return new Choice(object.name(), preferred);
    }
}
