package dev.mooring.console.usecase;

import dev.mooring.console.deploy.SavedPlan;
import dev.mooring.console.object.ObjectRef;
import java.util.List;

/**
 * A kept plan, held against the cluster of now.
 *
 * @param differing objects with which a deploy would do something else by now; empty where it is still true
 */
public record SharedPlan(SavedPlan saved, List<ObjectRef> differing) {

    public SharedPlan {
        differing = List.copyOf(differing);
    }

    public boolean isTrue() {
        return differing.isEmpty();
    }
}
