package dev.mooring.console.status;

import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One of a vendor's {@code statusInformers}: {@code [namespace/]kind/name}. Besides the six kinds of KOTS with their
 * aliases, any kind of the applied objects can be named.
 *
 * @param text as the vendor wrote it
 * @param kind in lower case
 */
record Informer(String text, String namespace, String kind, String name) {

    private static final Pattern FORM = Pattern.compile("(?:([^/]+)/)?([^/]+)/([^/]+)");

    /** A kind that can be looked up although no applied object is of it. */
    private record Known(String apiVersion, String kind, List<String> aliases) {}

    private static final List<Known> KNOWN = List.of(
            new Known("apps/v1", "Deployment", List.of("deployment", "deployments", "deploy")),
            new Known("apps/v1", "StatefulSet", List.of("statefulset", "statefulsets", "sts")),
            new Known("apps/v1", "DaemonSet", List.of("daemonset", "daemonsets", "ds")),
            new Known("v1", "Service", List.of("service", "services", "svc")),
            new Known("networking.k8s.io/v1", "Ingress", List.of("ingress", "ingresses", "ing")),
            new Known("v1", "PersistentVolumeClaim", List.of("persistentvolumeclaim", "persistentvolumeclaims", "pvc")),
            new Known("batch/v1", "Job", List.of("job", "jobs")),
            new Known("batch/v1", "CronJob", List.of("cronjob", "cronjobs", "cj")),
            new Known("v1", "Pod", List.of("pod", "pods", "po")));

    /** Empty for an empty text, which a template leaves where the vendor wants none. */
    static Optional<Informer> parse(String text, String defaultNamespace) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(stripped);
        if (!form.matches()) {
            return Optional.of(new Informer(stripped, "", "", ""));
        }
        String namespace = form.group(1) == null ? defaultNamespace : form.group(1);
        return Optional.of(new Informer(stripped, namespace, form.group(2).toLowerCase(Locale.ROOT), form.group(3)));
    }

    boolean names(ObjectRef object) {
        boolean here = object.namespace().isEmpty() || object.namespace().equals(namespace);
        return here && object.name().equals(name) && namesKind(object);
    }

    /** What it means where no applied object fits; empty where the kind is not known. */
    Optional<ObjectRef> target() {
        return KNOWN.stream()
                .filter(known -> known.aliases().contains(kind))
                .findFirst()
                .map(known -> new ObjectRef(known.apiVersion(), known.kind(), namespace, name));
    }

    /** How it is shown where nothing can be looked up. */
    ObjectRef asWritten() {
        return new ObjectRef("", kind.isEmpty() ? "Status informer" : kind, namespace, name.isEmpty() ? text : name);
    }

    private boolean namesKind(ObjectRef object) {
        String single = object.kind().toLowerCase(Locale.ROOT);
        boolean alias = KNOWN.stream()
                .anyMatch(known ->
                        known.kind().equals(object.kind()) && known.aliases().contains(kind));
        return alias
                || Stream.of(single, single + "s", single + "es")
                        .flatMap(form -> Stream.of(form, form + "." + object.group()))
                        .anyMatch(kind::equals);
    }
}
