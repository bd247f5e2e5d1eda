package dev.mooring.console.usecase;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.ObjectStatus;
import java.util.List;
import java.util.Optional;

/**
 * A link of the vendor's, with what stands behind it.
 *
 * @param port the port that the link is for; empty where it is reached without one
 * @param behind the Service or Ingress that answers there; empty where the console does not know it
 */
public record AppLink(Rendered.Link link, Optional<Rendered.Port> port, Optional<ObjectRef> behind) {

    /**
     * Why it is no use to follow the link now; empty where it is, or where nothing speaks against it.
     *
     * @param status the application's
     */
    public Optional<String> obstacle(AppStatus status) {
        return behind.flatMap(object -> status.objects().stream()
                        .filter(known -> known.object().equals(object))
                        .findFirst())
                .filter(known -> known.health() == Health.UNAVAILABLE || known.health() == Health.MISSING)
                .map(AppLink::words);
    }

    private static String words(ObjectStatus known) {
        String cause =
                known.cause().isEmpty() ? known.health().words().toLowerCase(java.util.Locale.ROOT) : known.cause();
        return "Not yet: " + known.object().kindInWords() + " " + known.object().name() + ": " + cause;
    }

    /** @param manifests that the running version consists of */
    static List<AppLink> of(Rendered manifests, String namespace) {
        LinkTargets targets = new LinkTargets(manifests, namespace);
        return manifests.links().stream()
                .map(link -> new AppLink(link, targets.port(link), targets.behind(link)))
                .toList();
    }
}
