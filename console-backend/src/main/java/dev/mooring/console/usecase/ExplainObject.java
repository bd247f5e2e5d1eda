package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.ObjectStatus;
import dev.mooring.console.status.cause.CauseFinder;
import dev.mooring.console.status.cause.Explanation;
import dev.mooring.console.status.rules.Sentence;
import dev.mooring.console.usecase.Outcome.Done;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Why an object of an application is not ready. Only the application's own objects, and what these brought about, are explained: the console may see more of
 * the cluster than whoever asks it.
 */
@ApplicationScoped
public class ExplainObject {

    private final ObjectsOfApp objects;
    private final CauseFinder finder;
    private final HelmReleases helm;

    ExplainObject(ObjectsOfApp objects, CauseFinder finder, HelmReleases helm) {
        this.objects = objects;
        this.finder = finder;
        this.helm = helm;
    }

    public Outcome<Explanation> explain(AppSlug app, ObjectRef object) {
        return objects.with(
                app,
                object,
                found -> found.object().isHelmRelease()
                        ? new Done<>(ofRelease(app, found.object()), helmsWords(found.object()))
                        : new Done<>(finder.explain(found.object())));
    }

    /** A release is as its objects are, and as Helm says. */
    private Explanation ofRelease(AppSlug app, ObjectRef release) {
        AppStatus status = objects.status(app);
        List<Explanation> found = finder.explain(status.objects().stream()
                .filter(part -> part.health() != Health.READY)
                .map(ObjectStatus::object)
                .filter(part -> status.releaseOf(part).filter(release::equals).isPresent())
                .toList());
        return new Explanation(
                release,
                found.stream().flatMap(part -> part.causes().stream()).toList(),
                found.stream()
                        .flatMap(part -> part.limits().stream())
                        .distinct()
                        .toList());
    }

    private List<Finding> helmsWords(ObjectRef release) {
        return helm.newest(release.name(), release.namespace()).stream()
                .filter(revision -> !revision.isDeployed())
                .map(revision -> Finding.warning(
                        "helm-release-" + revision.status(),
                        "Helm says of revision " + revision.number() + ": " + Sentence.of(revision.description()),
                        Place.ofSubject(release.toString())))
                .toList();
    }

    /** @param namespace empty for the first object of this kind and name */
    public Outcome<Explanation> explain(AppSlug app, String kind, String name, String namespace) {
        return Refusals.guarded(() -> objects.meant(app, kind, name, namespace, "")
                .map(object -> explain(app, object))
                .orElseGet(() -> ObjectsOfApp.unknown(app, new ObjectRef("", kind, namespace, name).toString())));
    }
}
