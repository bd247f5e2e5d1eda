package dev.mooring.console.status;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.status.rules.Neighbours;
import dev.mooring.console.status.rules.ReleaseRules;
import dev.mooring.console.status.rules.Rules;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges objects by what is seen of them and around them, and says what each judgement rests on.
 *
 * @param passing see {@link Followed#passing}
 */
record Court(Map<Scope, ScopeView> views, Set<ObjectRef> passing) {

    /** @param grounds takes up what the judgement rests on */
    Judgement judge(ObjectRef object, Scope scope, Set<Ground> grounds) {
        grounds.add(new Ground.Sight(scope));
        ScopeView view = views.get(scope);
        if (view == null) {
            return Judgement.unknown("Mooring has not looked yet");
        }
        return view.blindness()
                .orElseGet(() ->
                        object.isHelmRelease() ? release(scope, view, grounds) : judge(object, scope, view, grounds));
    }

    private static Judgement release(Scope scope, ScopeView view, Set<Ground> grounds) {
        grounds.add(new Ground.Whole(scope));
        return ReleaseRules.judge(view.all());
    }

    private Judgement judge(ObjectRef object, Scope scope, ScopeView view, Set<Ground> grounds) {
        grounds.add(new Ground.Named(scope, object.name()));
        Optional<KubeObject> live = view.find(object.name());
        boolean collected = live.isEmpty() && (passing.contains(object) || view.isCollected(object.name()));
        Surroundings surroundings = new Surroundings(views, grounds);
        return collected
                ? Rules.collected()
                : Rules.judge(live, live.map(surroundings::of).orElse(Neighbours.NONE));
    }
}
