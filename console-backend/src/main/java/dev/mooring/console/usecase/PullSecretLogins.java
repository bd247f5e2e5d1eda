package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.images.DockerLogins;
import dev.mooring.console.images.PullLogin;
import dev.mooring.console.images.RegistrySetting;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads a login for a registry from a Secret that an admin made, in the console's namespace. */
@ApplicationScoped
class PullSecretLogins {

    private final Cluster cluster;
    private final ClusterFacts facts;

    PullSecretLogins(Cluster cluster, ClusterFacts facts) {
        this.cluster = cluster;
        this.facts = facts;
    }

    /** Refused as INVALID where the Secret is not there, or has no login for this registry. */
    Outcome<PullLogin.Typed> read(String name, RegistrySetting.Own registry) {
        return switch (cluster.get(new ObjectRef("v1", "Secret", facts.namespace(), name))) {
            case ClusterAnswer.Ok<Optional<KubeObject>>(Optional<KubeObject> secret) ->
                secret.map(found -> read(name, found, registry)).orElseGet(() -> missing(name));
            case ClusterAnswer.Refused<Optional<KubeObject>> refused ->
                Outcome.refused(Reason.CLUSTER, refused.finding());
        };
    }

    private Outcome<PullLogin.Typed> read(String name, KubeObject secret, RegistrySetting.Own registry) {
        String type = secret.text("type").orElse("");
        if (!type.equals(DockerLogins.TYPE)) {
            return refused(
                    name,
                    "registry-secret-type",
                    "This Secret is of the type " + type + ", and one of the type " + DockerLogins.TYPE
                            + " is needed. Make it by kubectl create secret docker-registry.");
        }
        Optional<DockerLogins> logins = secret.text("data", DockerLogins.KEY)
                .flatMap(PullSecretLogins::decoded)
                .flatMap(DockerLogins::of);
        if (logins.isEmpty()) {
            return refused(
                    name,
                    "registry-secret-unreadable",
                    "What this Secret holds under " + DockerLogins.KEY
                            + " cannot be read. Make it anew by kubectl create secret docker-registry.");
        }
        return logins.get()
                .login(registry.host(), registry.namespace())
                .<Outcome<PullLogin.Typed>>map(Done::new)
                .orElseGet(() -> refused(
                        name,
                        "registry-secret-login",
                        "This Secret has no user and password for " + registry.host()
                                + ". Add them under exactly this host, or name another Secret."));
    }

    private Outcome<PullLogin.Typed> missing(String name) {
        return refused(
                name,
                "registry-secret-missing",
                "There is no such Secret in the namespace " + facts.namespace()
                        + ", from which the login for the registry was to be read. Make it by kubectl create secret"
                        + " docker-registry, or change the registry in the settings.");
    }

    private static <T> Outcome<T> refused(String name, String code, String message) {
        return Outcome.refused(Reason.INVALID, Finding.error(code, message, Place.ofSubject("Secret " + name)));
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
