package dev.mooring.console.sandbox;

import dev.mooring.console.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds that the sandbox serves: those of a plain Kubernetes, and those that CustomResourceDefinitions add. */
final class ServedKinds {

    static final ServedKind DEFINITION = new ServedKind(
            "apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions", false, true);

    /** Lines of apiVersion, kind, plural, scope (N or C), and + where the kind has a status. */
    private static final String TABLE = """
            v1 Namespace namespaces C +
            v1 Node nodes C +
            v1 PersistentVolume persistentvolumes C +
            v1 ConfigMap configmaps N
            v1 Secret secrets N
            v1 Service services N +
            v1 ServiceAccount serviceaccounts N
            v1 Pod pods N +
            v1 PersistentVolumeClaim persistentvolumeclaims N +
            v1 Endpoints endpoints N
            v1 Event events N
            v1 LimitRange limitranges N
            v1 ResourceQuota resourcequotas N +
            v1 ReplicationController replicationcontrollers N +
            v1 PodTemplate podtemplates N
            apps/v1 Deployment deployments N +
            apps/v1 StatefulSet statefulsets N +
            apps/v1 DaemonSet daemonsets N +
            apps/v1 ReplicaSet replicasets N +
            apps/v1 ControllerRevision controllerrevisions N
            batch/v1 Job jobs N +
            batch/v1 CronJob cronjobs N +
            networking.k8s.io/v1 Ingress ingresses N +
            networking.k8s.io/v1 IngressClass ingressclasses C
            networking.k8s.io/v1 NetworkPolicy networkpolicies N
            policy/v1 PodDisruptionBudget poddisruptionbudgets N +
            autoscaling/v2 HorizontalPodAutoscaler horizontalpodautoscalers N +
            rbac.authorization.k8s.io/v1 Role roles N
            rbac.authorization.k8s.io/v1 RoleBinding rolebindings N
            rbac.authorization.k8s.io/v1 ClusterRole clusterroles C
            rbac.authorization.k8s.io/v1 ClusterRoleBinding clusterrolebindings C
            storage.k8s.io/v1 StorageClass storageclasses C
            scheduling.k8s.io/v1 PriorityClass priorityclasses C
            discovery.k8s.io/v1 EndpointSlice endpointslices N
            coordination.k8s.io/v1 Lease leases N
            admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration validatingwebhookconfigurations C
            admissionregistration.k8s.io/v1 MutatingWebhookConfiguration mutatingwebhookconfigurations C
            apiregistration.k8s.io/v1 APIService apiservices C +
            """;

    private static final List<ServedKind> BUILT_IN = Stream.concat(
                    Stream.of(DEFINITION), TABLE.lines().map(ServedKinds::line))
            .toList();

    private final ObjectStore store;
    private volatile boolean measuring;

    ServedKinds(ObjectStore store) {
        this.store = store;
    }

    /** From now on the metrics API is served as well. */
    void measure() {
        measuring = true;
    }

    /** Whether it is served by {@link SimulatedUsage}, and not out of the store. */
    boolean isMeasured(ServedKind kind) {
        return measuring && kind.equals(SimulatedUsage.KIND);
    }

    List<ServedKind> all() {
        return Stream.concat(
                        Stream.concat(BUILT_IN.stream(), measuring ? Stream.of(SimulatedUsage.KIND) : Stream.of()),
                        store.list(DEFINITION.group(), DEFINITION.plural(), "").stream()
                                .flatMap(ServedKinds::defined))
                .toList();
    }

    Optional<ServedKind> byPlural(String group, String version, String plural) {
        return all().stream()
                .filter(kind -> kind.group().equals(group)
                        && kind.version().equals(version)
                        && kind.plural().equals(plural))
                .findFirst();
    }

    Optional<ServedKind> byKind(String apiVersion, String kind) {
        return all().stream()
                .filter(served ->
                        served.apiVersion().equals(apiVersion) && served.kind().equals(kind))
                .findFirst();
    }

    private static ServedKind line(String line) {
        List<String> cells = List.of(line.split(" "));
        int slash = cells.getFirst().indexOf('/');
        return new ServedKind(
                slash < 0 ? "" : cells.getFirst().substring(0, slash),
                cells.getFirst().substring(slash + 1),
                cells.get(1),
                cells.get(2),
                cells.get(3).equals("N"),
                cells.size() > 4);
    }

    /** A definition's kinds are served from the moment it is established, one for each of its served versions. */
    private static Stream<ServedKind> defined(KubeObject definition) {
        boolean established = definition.list("status", "conditions").stream()
                .anyMatch(condition -> condition instanceof Map<?, ?> map && "Established".equals(map.get("type")));
        return established
                ? definition.list("spec", "versions").stream().flatMap(version -> version(definition, version))
                : Stream.of();
    }

    private static Stream<ServedKind> version(KubeObject definition, Object version) {
        if (!(version instanceof Map<?, ?> map) || Boolean.FALSE.equals(map.get("served"))) {
            return Stream.of();
        }
        boolean hasStatus = map.get("subresources") instanceof Map<?, ?> parts && parts.containsKey("status");
        return Stream.of(new ServedKind(
                definition.text("spec", "group").orElse(""),
                String.valueOf(map.get("name")),
                definition.text("spec", "names", "kind").orElse(""),
                definition.text("spec", "names", "plural").orElse(""),
                definition.text("spec", "scope").orElse("").equals("Namespaced"),
                hasStatus));
    }
}
