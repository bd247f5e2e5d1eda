package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.release.Deployability;
import dev.mooring.console.store.StoreException;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.version.Sequence;
import java.util.function.Supplier;

/** The refusals that several use cases share, in the same words. */
final class Refusals {

    private Refusals() {}

    static <T> Outcome<T> noApp(AppSlug app) {
        return Outcome.refused(
                Reason.NOT_FOUND,
                Finding.error(
                        "app-unknown",
                        "There is no application " + app + " here. Look at the list of applications.",
                        Place.ofSubject(app.value())));
    }

    static <T> Outcome<T> noVersion(AppSlug app, Sequence sequence) {
        return Outcome.refused(
                Reason.NOT_FOUND,
                Finding.error(
                        "version-unknown",
                        "Application " + app + " has no version " + sequence + ". Look at its list of versions.",
                        Place.ofSubject("version " + sequence)));
    }

    static <T> Outcome<T> notConfigured(Sequence sequence) {
        return Outcome.refused(
                Reason.CONFLICT,
                Finding.error(
                        "version-not-configured",
                        "Version " + sequence + " cannot be deployed, because required answers are missing."
                                + " Fill them in on the configuration page; that makes a new version.",
                        Place.ofSubject("version " + sequence)));
    }

    static <T> Outcome<T> beingStopped(Sequence sequence) {
        return Outcome.refused(
                Reason.CONFLICT,
                Finding.error(
                        "deploy-being-stopped",
                        "The deploy of version " + sequence
                                + " is being stopped. Wait until it has ended, then deploy again.",
                        Place.ofSubject("version " + sequence)));
    }

    static <T> Outcome<T> notDeployable(Sequence sequence, Deployability.Refused refused) {
        return refused instanceof Deployability.NeedsConfig
                ? notConfigured(sequence)
                : Outcome.refused(
                        Reason.CONFLICT,
                        Finding.error(
                                Deployability.code(refused),
                                "Version " + sequence + " cannot be deployed now. " + refused.words(),
                                Place.ofSubject("version " + sequence)));
    }

    static <T> Outcome<T> packageMissing(Sequence sequence) {
        return Outcome.refused(
                Reason.CLUSTER,
                Finding.error(
                        "package-missing",
                        "The package files of version " + sequence
                                + " are not in the cluster any more. Upload the package again.",
                        Place.ofSubject("version " + sequence)));
    }

    /** Turns trouble with the store, which is infrastructure, into a refusal: the one place that does. */
    static <T> Outcome<T> guarded(Supplier<Outcome<T>> useCase) {
        try {
            return useCase.get();
        } catch (StoreException e) {
            return switch (e.trouble()) {
                case CONFLICT -> Outcome.refused(Reason.CONFLICT, e.finding());
                case UNAVAILABLE, FORBIDDEN, DAMAGED -> Outcome.refused(Reason.CLUSTER, e.finding());
            };
        }
    }
}
