package dev.mooring.console.status.cause.rules;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.Optional;

/** What the rules may look at around an object. All of it may be hidden from Mooring's account. */
public interface Surroundings {

    Sighting find(ObjectRef object);

    /**
     * All objects of a kind; empty where they cannot be seen.
     *
     * @param namespace empty for kinds outside of namespaces
     */
    Optional<List<KubeObject>> list(String apiVersion, String kind, String namespace);

    /** What was told about the object; none where events cannot be seen. */
    List<Event> events(KubeObject object);

    /** @param previous the run before the present one */
    LogEnd log(ObjectRef pod, String container, boolean previous);
}
