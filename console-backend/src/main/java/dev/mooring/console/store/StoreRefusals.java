package dev.mooring.console.store;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.store.StoreException.Trouble;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Optional;
import java.util.function.Supplier;

/** What it means for Mooring's state where the cluster refuses a request, and what to do about it. */
record StoreRefusals(String namespace) {

    <T> T told(Supplier<T> request) {
        try {
            return request.get();
        } catch (KubernetesClientException e) {
            throw exception(e);
        }
    }

    /** The API server's own words end the sentence: an exceeded quota or a namespace that is going away reads differently. */
    private static String said(KubernetesClientException e) {
        return Optional.ofNullable(e.getStatus())
                .map(status -> status.getMessage())
                .filter(words -> !words.isBlank())
                .map(words -> ". The cluster said: " + words)
                .orElse(".");
    }

    StoreException exception(KubernetesClientException e) {
        Place place = Place.ofSubject("Secrets in namespace " + namespace);
        return switch (e.getCode()) {
            case 401, 403 ->
                new StoreException(
                        Trouble.FORBIDDEN,
                        Finding.error(
                                "state-forbidden",
                                "Mooring may not read or write Secrets in namespace " + namespace
                                        + ", where it keeps its state. Grant get, list, create, update and delete on"
                                        + " secrets there" + said(e),
                                place),
                        e);
            case 409 ->
                new StoreException(
                        Trouble.CONFLICT,
                        Finding.error(
                                "state-conflict",
                                "Somebody else changed this at the same time. Look at the newest state and try again.",
                                place),
                        e);
            default ->
                new StoreException(
                        Trouble.UNAVAILABLE,
                        Finding.error(
                                "state-unavailable",
                                "The cluster did not take or give Mooring's state"
                                        + (e.getCode() > 0 ? " (status " + e.getCode() + ")" : "")
                                        + ". What is stored is not lost, and pages come back by themselves once the API server answers;"
                                        + " what was to be saved or done has to be asked for again" + said(e),
                                place),
                        e);
        };
    }
}
