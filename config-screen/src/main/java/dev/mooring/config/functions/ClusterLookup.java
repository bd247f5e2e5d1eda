package dev.mooring.config.functions;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds objects in the cluster for {@code Lookup}, as far as a package that is not trusted may see them. */
@FunctionalInterface
public interface ClusterLookup {

    /** A cluster with nothing in it, as on the command line. */
    ClusterLookup NONE = (apiVersion, kind, namespace, name) -> Map.of();

    /**
     * The object as the API gives it, or a list with {@code items} where no name is given; empty where there is nothing,
     * where it may not be seen, and where the cluster does not answer.
     *
     * @param namespace empty for objects without one, and for lists over all
     * @param name empty for all of the kind
     */
    Map<String, @Nullable Object> find(String apiVersion, String kind, String namespace, String name);
}
