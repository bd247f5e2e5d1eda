package dev.mooring.console.deploy.plan;

import dev.mooring.console.object.KubeObject;
import java.util.Arrays;
import java.util.List;

/**
 * When a Job is deleted by itself, as {@code kots.io/hook-delete-policy} says: names separated by commas or blanks, as KOTS
 * only looks whether they are in it.
 *
 * @param succeeded once it has succeeded
 * @param failed once it has failed
 * @param before before it is made for the next deploy
 */
public record HookPolicy(boolean succeeded, boolean failed, boolean before) {

    private static final String POLICY = "kots.io/hook-delete-policy";

    public static HookPolicy of(KubeObject object) {
        if (!object.kind().equals("Job")) {
            return new HookPolicy(false, false, false);
        }
        List<String> names =
                Arrays.asList(object.annotation(POLICY).orElse("").strip().split("[,\\s]+"));
        return new HookPolicy(
                names.contains("hook-succeeded"),
                names.contains("hook-failed"),
                names.contains("before-hook-creation"));
    }

    /** Whether its end has to be awaited to delete it. */
    public boolean watchesEnd() {
        return succeeded || failed;
    }

    /** Whether each deploy runs it anew. */
    public boolean isHook() {
        return watchesEnd() || before;
    }

    /** Whether a Job that is left from before goes first, so that it runs again. */
    public boolean replaces(boolean ended) {
        return before || (watchesEnd() && ended);
    }
}
