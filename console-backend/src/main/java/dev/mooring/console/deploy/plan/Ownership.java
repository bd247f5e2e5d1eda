package dev.mooring.console.deploy.plan;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.packages.AppSlug;
import java.util.Optional;

/**
 * The label by which Mooring knows an application's objects again. It goes on the objects themselves, never on pod
 * templates: there it would restart every pod of an application that is taken over.
 */
public final class Ownership {

    public static final String LABEL = "mooring.dev/app";

    private Ownership() {}

    /** The object as it is applied. */
    public static KubeObject labelled(KubeObject object, AppSlug app) {
        return object.with(app.value(), "metadata", "labels", LABEL);
    }

    /** For lists and watches. */
    public static String selector(AppSlug app) {
        return LABEL + "=" + app.value();
    }

    /** The application that a live object belongs to; empty where it is not Mooring's. */
    public static Optional<String> owner(KubeObject live) {
        return live.label(LABEL);
    }

    static boolean isOfAnother(KubeObject live, AppSlug app) {
        return owner(live).filter(owner -> !owner.equals(app.value())).isPresent();
    }
}
