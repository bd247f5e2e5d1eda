package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.inspect.ObjectDetails;
import dev.mooring.console.inspect.ObjectEvent;
import dev.mooring.console.inspect.ObjectReader;
import dev.mooring.console.inspect.ObjectText;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Looks at one object of an application: what it is, its YAML, what was told about it, and a Helm release's past. */
@ApplicationScoped
public class OpenObject {

    /** An object in the cluster has at most some 1.5 MiB; a page is not for more of it. */
    private static final int LARGEST_YAML = 2_000_000;

    private final ObjectsOfApp objects;
    private final ObjectReader reader;
    private final HelmReleases helm;

    OpenObject(ObjectsOfApp objects, ObjectReader reader, HelmReleases helm) {
        this.objects = objects;
        this.reader = reader;
        this.helm = helm;
    }

    /**
     * The object that is meant by less than its whole name.
     *
     * @param namespace empty for the first of this kind and name
     * @param apiVersion empty for the first one too
     */
    public Outcome<ObjectRef> find(AppSlug app, String kind, String name, String namespace, String apiVersion) {
        return Refusals.guarded(() -> objects.meant(app, kind, name, namespace, apiVersion)
                .<Outcome<ObjectRef>>map(Done::new)
                .orElseGet(() -> ObjectsOfApp.unknown(app, new ObjectRef("", kind, namespace, name).toString())));
    }

    public Outcome<ObjectDetails> open(AppSlug app, ObjectRef object) {
        return objects.with(app, object, found -> new Done<>(reader.details(found, objects.status(app))));
    }

    /** @param ownership whether {@code managedFields} are wanted */
    public Outcome<String> yaml(AppSlug app, ObjectRef object, boolean ownership) {
        return objects.with(app, object, found -> found.live()
                .map(live -> text(live, ownership))
                .orElseGet(() -> ObjectsOfApp.absent(found.object())));
    }

    private static Outcome<String> text(KubeObject live, boolean ownership) {
        String yaml = ObjectText.yaml(live, ownership);
        return yaml.length() <= LARGEST_YAML
                ? new Done<>(yaml)
                : Outcome.refused(
                        Reason.INVALID,
                        Finding.error(
                                "object-large",
                                live.ref() + " is too large to be shown. Look at it with kubectl.",
                                Place.ofSubject(live.ref().toString())));
    }

    /** The latest first. */
    public Outcome<List<ObjectEvent>> events(AppSlug app, ObjectRef object) {
        return objects.with(app, object, found -> ObjectsOfApp.of(reader.events(found)));
    }

    /** What Helm keeps of a release's past, the newest first. */
    public Outcome<List<ReleaseRevision>> revisions(AppSlug app, ObjectRef object) {
        if (!object.isHelmRelease()) {
            return Outcome.refused(
                    Reason.NOT_FOUND,
                    Finding.error(
                            "object-without-revisions",
                            object + " is no Helm release, and only Helm counts revisions.",
                            Place.ofSubject(object.toString())));
        }
        return objects.with(
                app,
                object,
                found -> ObjectsOfApp.of(helm.revisions(object.name(), object.namespace())
                        .map(all -> all.stream().map(ReleaseRevision::of).toList())));
    }
}
