package dev.mooring.console.status;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.rules.Judgement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Judgements that still hold, each with the grounds that it rests on. News make only those anew that rest on what they are
 * about: in a large rollout there are news all the time, and judging thousands of objects at each would never end. Not for
 * several threads at a time.
 */
final class Judgements {

    private final Map<ObjectRef, Held> held = new HashMap<>();
    private final Map<Ground, Set<ObjectRef>> resting = new HashMap<>();

    private record Held(Judgement judgement, Set<Ground> grounds) {}

    /** @param judge notes everything that it looks at */
    Judgement of(ObjectRef object, Function<Set<Ground>, Judgement> judge) {
        Held known = held.get(object);
        if (known != null) {
            return known.judgement();
        }
        Set<Ground> grounds = new HashSet<>();
        Judgement judgement = judge.apply(grounds);
        held.put(object, new Held(judgement, Set.copyOf(grounds)));
        grounds.forEach(ground ->
                resting.computeIfAbsent(ground, added -> new HashSet<>()).add(object));
        return judgement;
    }

    /** What rests on it holds no longer. */
    void forget(Ground ground) {
        Set<ObjectRef> objects = resting.remove(ground);
        if (objects != null) {
            objects.forEach(this::forget);
        }
    }

    private void forget(ObjectRef object) {
        Held over = held.remove(object);
        if (over != null) {
            over.grounds()
                    .forEach(ground -> resting.computeIfPresent(ground, (same, objects) -> {
                        objects.remove(object);
                        return objects.isEmpty() ? null : objects;
                    }));
        }
    }

    void clear() {
        held.clear();
        resting.clear();
    }
}
