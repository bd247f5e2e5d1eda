package dev.mooring.graphs.prometheus;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Credentials out of a Secret in Mooring's namespace: {@code token}, or {@code username} and {@code password}, and
 * {@code ca.crt}. They stay there: Mooring keeps no copy, and a rotated token is used within a minute.
 */
record CredentialsSecret(Cluster cluster, String name) {

    /** What was found. */
    sealed interface Reading {
        record Read(Credentials credentials) implements Reading {}

        record Unusable(Finding finding) implements Reading {}
    }

    Reading read() {
        if (name.isEmpty()) {
            return new Reading.Read(Credentials.NONE);
        }
        String namespace = cluster.facts().namespace();
        return switch (cluster.get(new ObjectRef("v1", "Secret", namespace, name))) {
            case ClusterAnswer.Ok<Optional<KubeObject>>(Optional<KubeObject> secret) ->
                secret.map(this::of).orElseGet(() -> missing(namespace));
            case ClusterAnswer.Refused<Optional<KubeObject>>(int _, boolean _, Finding finding) ->
                new Reading.Unusable(finding);
        };
    }

    private Reading of(KubeObject secret) {
        Credentials found = new Credentials(
                value(secret, "token"), value(secret, "username"), value(secret, "password"), value(secret, "ca.crt"));
        return found.equals(Credentials.NONE)
                ? unusable(
                        "prometheus-secret-empty",
                        "has none of the keys token, username, password and ca.crt. Add those that the Prometheus wants.")
                : fit(found);
    }

    /** A line break in a header would end it. */
    private Reading fit(Credentials found) {
        boolean printable = (found.token() + found.username() + found.password())
                .chars()
                .noneMatch(sign -> sign < ' ' || sign == 0x7f);
        return printable
                ? new Reading.Read(found)
                : unusable("prometheus-secret-unusable", "holds a token, user or password with line breaks in it.");
    }

    private Reading missing(String namespace) {
        return unusable(
                "prometheus-secret-missing",
                "is not in namespace " + namespace + ". Make it there, or correct the name in the settings of graphs.");
    }

    private Reading unusable(String code, String what) {
        return new Reading.Unusable(
                Finding.error(code, "The Secret " + name + " " + what, Place.ofSubject("Secret " + name)));
    }

    private static String value(KubeObject secret, String key) {
        try {
            return secret.text("data", key)
                    .map(encoded -> new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).strip())
                    .orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "Secret " + name;
    }
}
