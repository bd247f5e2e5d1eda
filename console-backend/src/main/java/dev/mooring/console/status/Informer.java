package dev.mooring.console.status;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
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
    private record Known(String apiVersion, String kind, boolean namespaced, List<String> aliases) {}

    private static final List<Known> KNOWN = List.of(
            known("apps/v1", "Deployment", "deploy"),
            known("apps/v1", "StatefulSet", "sts"),
            known("apps/v1", "DaemonSet", "ds"),
            known("apps/v1", "ReplicaSet", "rs"),
            known("v1", "Service", "svc"),
            known("v1", "Pod", "po"),
            known("v1", "PersistentVolumeClaim", "pvc"),
            known("v1", "ConfigMap", "cm"),
            known("v1", "Secret"),
            known("batch/v1", "Job"),
            known("batch/v1", "CronJob", "cj"),
            known("policy/v1", "PodDisruptionBudget", "pdb"),
            known("autoscaling/v2", "HorizontalPodAutoscaler", "hpa"),
            new Known("networking.k8s.io/v1", "Ingress", true, List.of("ingress", "ingresses", "ing")),
            new Known("v1", "Namespace", false, List.of("namespace", "namespaces", "ns")),
            new Known(
                    "apiextensions.k8s.io/v1",
                    "CustomResourceDefinition",
                    false,
                    List.of("customresourcedefinition", "customresourcedefinitions", "crd", "crds")),
            new Known("apiregistration.k8s.io/v1", "APIService", false, List.of("apiservice", "apiservices")));

    private static Known known(String apiVersion, String kind, String... shortly) {
        String single = kind.toLowerCase(Locale.ROOT);
        return new Known(
                apiVersion,
                kind,
                true,
                Stream.concat(Stream.of(single, single + "s"), Stream.of(shortly))
                        .toList());
    }

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
                .map(known ->
                        new ObjectRef(known.apiVersion(), known.kind(), known.namespaced() ? namespace : "", name));
    }

    /** Why it has no effect, where it is no informer at all or of a kind that nobody knows; empty otherwise. */
    Optional<Finding> objection() {
        if (kind.isEmpty()) {
            return Optional.of(finding(
                    "status-informer-malformed", "is not written as [namespace/]kind/name, such as deployment/web"));
        }
        return target().isPresent()
                ? Optional.empty()
                : Optional.of(finding(
                        "status-informer-kind", "names a kind that is neither known nor among this version's objects"));
    }

    /** It names what this version does not contain and what is not in the cluster either. */
    Finding absence() {
        return finding(
                "status-informer-absent", "names an object that this version does not contain and that is not there");
    }

    private Finding finding(String code, String what) {
        return Finding.warning(
                code,
                "The vendor's status informer " + text + " " + what
                        + ". It does not count for the application's state; the vendor has to correct it.",
                Place.ofSubject(text));
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
