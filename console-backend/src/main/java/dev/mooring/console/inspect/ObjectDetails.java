package dev.mooring.console.inspect;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.Descendant;
import dev.mooring.console.status.rules.Condition;
import dev.mooring.console.status.rules.Judgement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One object of an application as an admin wants to see it.
 *
 * @param judgement how it is
 * @param since when it came into this state, as far as this console saw; empty for what was not applied
 * @param owners from the applied object down to its owner
 * @param children what it brought about directly
 * @param logs the containers below it
 * @param replicas how many pods it is to have; empty where it has no such number
 */
public record ObjectDetails(
        ObjectRef object,
        Judgement judgement,
        Optional<Instant> since,
        Optional<Instant> created,
        Map<String, String> labels,
        List<Condition> conditions,
        List<ObjectRef> owners,
        List<Descendant> children,
        List<LogSource> logs,
        Powers powers,
        Optional<Long> replicas) {

    public ObjectDetails {
        conditions = List.copyOf(conditions);
        owners = List.copyOf(owners);
        children = List.copyOf(children);
        logs = List.copyOf(logs);
    }

    /** The number of pods that an object asks for. */
    static Optional<Long> replicas(KubeObject live) {
        return live.number("spec", "replicas");
    }
}
