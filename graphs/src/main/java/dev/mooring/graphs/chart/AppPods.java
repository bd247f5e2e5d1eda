package dev.mooring.graphs.chart;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.ObjectStatus;
import dev.mooring.console.usecase.AppView;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The pods of an application, as far as their names tell: those of its workloads begin with the workload's name. Where
 * nothing is known of workloads, or of too many to name them, all pods of its namespaces.
 *
 * @param workloads names of Deployments and the like
 * @param pods names of pods that stand for themselves
 */
public record AppPods(SortedSet<String> namespaces, SortedSet<String> workloads, SortedSet<String> pods) {

    private static final Set<String> WORKLOADS =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job", "CronJob");
    private static final int MOST_NAMES = 150;

    public AppPods {
        namespaces = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(namespaces));
        workloads = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(workloads));
        pods = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(pods));
    }

    /** @param home the namespace of an application that has no objects in any */
    public static AppPods of(Collection<ObjectRef> objects, String home) {
        SortedSet<String> namespaces = new TreeSet<>();
        SortedSet<String> workloads = new TreeSet<>();
        SortedSet<String> pods = new TreeSet<>();
        for (ObjectRef object : objects) {
            if (WORKLOADS.contains(object.kind())) {
                workloads.add(object.name());
                namespaces.add(object.namespace());
            } else if (object.kind().equals("Pod")) {
                pods.add(object.name());
                namespaces.add(object.namespace());
            }
        }
        namespaces.removeIf(String::isEmpty);
        if (namespaces.isEmpty()) {
            namespaces.add(home);
        }
        return new AppPods(namespaces, workloads, pods);
    }

    /** Those of what runs of an application. */
    public static AppPods of(AppView app) {
        return of(
                app.status().objects().stream().map(ObjectStatus::object).toList(),
                app.cluster().namespace());
    }

    private boolean isNamed() {
        int names = workloads.size() + pods.size();
        return names > 0 && names <= MOST_NAMES;
    }

    public boolean contain(String namespace, String pod) {
        return namespaces.contains(namespace)
                && (!isNamed()
                        || pods.contains(pod)
                        || workloads.stream().anyMatch(workload -> pod.startsWith(workload + "-")));
    }

    /** As label matchers of PromQL, without braces. */
    public String matchers() {
        return namespaceMatcher() + (isNamed() ? ",pod=~\"" + names() + "\"" : "");
    }

    public String namespaceMatcher() {
        return "namespace=~\"" + namespaces.stream().map(AppPods::literal).collect(Collectors.joining("|")) + "\"";
    }

    private String names() {
        return java.util.stream.Stream.concat(
                        workloads.stream().map(workload -> literal(workload) + "-.+"),
                        pods.stream().map(AppPods::literal))
                .collect(Collectors.joining("|"));
    }

    /** Names in Kubernetes have no other sign that means something in a pattern. */
    private static String literal(String name) {
        return name.replaceAll("[^a-zA-Z0-9.-]", "").replace(".", "[.]");
    }
}
