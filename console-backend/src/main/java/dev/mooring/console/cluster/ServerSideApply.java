package dev.mooring.console.cluster;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.FieldPath;
import dev.mooring.console.object.KubeObject;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Applies an object as Mooring, or only tries to.
 *
 * @param again hears each time why the same is asked once more
 */
record ServerSideApply(Api api, Patience patience, Consumer<Finding> again) {

    /** @param options of the request, each with an ampersand before it */
    Reply reply(Asked asked, KubeObject object, Conflicts conflicts, String options) {
        String path = asked.path() + "?fieldManager=" + Cluster.FIELD_MANAGER + options;
        KubeObject applicable = Applicable.of(object, asked.kind().namespaced());
        Function<Patch, Reply> patch = with -> patience.with(
                () -> api.apply(with.forced() ? path + "&force=true" : path, KubeJson.write(with.object())),
                reply -> again.accept(Answers.why(asked, reply)));
        return decided(patch, applicable, conflicts);
    }

    /** One server-side apply. */
    private record Patch(KubeObject object, boolean forced) {}

    private static Reply decided(Function<Patch, Reply> patch, KubeObject object, Conflicts conflicts) {
        Reply reply = patch.apply(new Patch(object, conflicts == Conflicts.TAKE_OVER));
        if (conflicts == Conflicts.KEEP_THEIRS && !foreign(reply).isEmpty()) {
            return decided(patch, without(object, foreign(reply)), Conflicts.REFUSE);
        }
        return conflictsOnlyWithItself(reply) ? patch.apply(new Patch(object, true)) : reply;
    }

    private static KubeObject without(KubeObject object, List<FieldConflict> theirs) {
        KubeObject rest = object;
        for (FieldConflict conflict : theirs) {
            KubeObject before = rest;
            rest = FieldPath.in(before, conflict.field())
                    .map(path -> path.removedFrom(before))
                    .orElse(before);
        }
        return rest;
    }

    private static List<FieldConflict> foreign(Reply reply) {
        return conflicts(reply).stream()
                .filter(conflict -> !conflict.manager().equals(Cluster.FIELD_MANAGER))
                .toList();
    }

    private static List<FieldConflict> conflicts(Reply reply) {
        return reply instanceof Reply.Answered answer && answer.status() == 409
                ? FieldConflict.in(answer.json())
                : List.of();
    }

    /** Fields that Mooring once set by an update instead of an apply count as another manager's. */
    private static boolean conflictsOnlyWithItself(Reply reply) {
        List<FieldConflict> conflicts = conflicts(reply);
        return !conflicts.isEmpty()
                && conflicts.stream().allMatch(conflict -> conflict.manager().equals(Cluster.FIELD_MANAGER));
    }
}
