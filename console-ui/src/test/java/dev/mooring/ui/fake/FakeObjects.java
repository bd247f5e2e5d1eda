package dev.mooring.ui.fake;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.LogQuery;
import dev.mooring.console.inspect.LogFeed;
import dev.mooring.console.inspect.LogSource;
import dev.mooring.console.inspect.ObjectDetails;
import dev.mooring.console.inspect.ObjectEvent;
import dev.mooring.console.inspect.Power;
import dev.mooring.console.inspect.Powers;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.ContainerState;
import dev.mooring.console.status.Descendant;
import dev.mooring.console.status.history.StateHistory;
import dev.mooring.console.status.rules.Condition;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ReleaseRevision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One object in memory, whatever is asked for: a Deployment with a ReplicaSet and a pod. */
@ApplicationScoped
public class FakeObjects {

    public static final ObjectRef WEB = FakeConsole.deployment("web-0");
    public static final ObjectRef SET = new ObjectRef("apps/v1", "ReplicaSet", "default", "web-0-abc");
    public static final ObjectRef POD = new ObjectRef("v1", "Pod", "default", "web-0-abc-1");
    public static final ContainerState MAIN = new ContainerState("main", true, "running", 0);

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final List<String> acts = new ArrayList<>();
    private Judgement judgement = Judgement.READY;
    private Power power = new Power.Possible();
    private StateHistory history = StateHistory.NONE;
    private final List<FakeLog> logs = new ArrayList<>();
    private Optional<Finding> refusal = Optional.empty();
    private Optional<Finding> actRefusal = Optional.empty();
    private ObjectRef pod = POD;
    private int opened;

    /** Forgets everything; each test starts here. */
    public void reset() {
        acts.clear();
        judgement = Judgement.READY;
        power = new Power.Possible();
        history = StateHistory.NONE;
        logs.clear();
        refusal = Optional.empty();
        actRefusal = Optional.empty();
        pod = POD;
        opened = 0;
    }

    /** The cluster does not answer any more. */
    public void refuse(String why) {
        refusal = Optional.of(Finding.error("cluster-unanswered", why, Place.NONE));
    }

    public void answer() {
        refusal = Optional.empty();
    }

    /** Nothing may be done to objects, which comes out only when it is tried. */
    public void refuseActs(String why) {
        actRefusal = Optional.of(Finding.error("object-change-refused", why, Place.NONE));
    }

    /** The pod gives way to another one. */
    public void replacePods() {
        pod = new ObjectRef("v1", "Pod", "default", "web-0-abc-2");
    }

    /** How often an object was asked for. */
    public int opened() {
        return opened;
    }

    /** The logs that are opened from now on, in this order. */
    public void writes(FakeLog... next) {
        logs.addAll(List.of(next));
    }

    public void judge(Judgement next) {
        judgement = next;
    }

    public void forbid(String why) {
        power = new Power.NotPermitted(Finding.warning("object-change-forbidden", why, Place.NONE));
    }

    public void remember(StateHistory known) {
        history = known;
    }

    public List<String> acts() {
        return List.copyOf(acts);
    }

    public Outcome<ObjectDetails> open(ObjectRef object) {
        opened++;
        if (refusal.isPresent()) {
            return Outcome.refused(Outcome.Reason.CLUSTER, refusal.get());
        }
        if (object.name().equals("stranger")) {
            return Outcome.refused(
                    Outcome.Reason.NOT_FOUND,
                    Finding.error("object-unknown", object + " is no object of this application.", Place.NONE));
        }
        boolean applied = object.equals(WEB);
        return new Outcome.Done<>(new ObjectDetails(
                object,
                judgement,
                applied ? Optional.of(NOON) : Optional.empty(),
                Optional.of(NOON),
                Map.of("app", "web"),
                List.of(new Condition(
                        "Available", "True", "MinimumReplicasAvailable", "Deployment has minimum availability.")),
                applied ? List.of() : List.of(WEB),
                List.of(new Descendant(SET, WEB, Judgement.READY, List.of())),
                List.of(new LogSource(pod, MAIN)),
                new Powers(power, power),
                Optional.of(2L)));
    }

    public Outcome<String> yaml(ObjectRef object, boolean ownership) {
        return new Outcome.Done<>("kind: " + object.kind() + "\n" + (ownership ? "managedFields: []\n" : ""));
    }

    public Outcome<List<ObjectEvent>> events() {
        return new Outcome.Done<>(
                List.of(new ObjectEvent(true, "BackOff", "Back-off restarting failed container", NOON, 7, "kubelet")));
    }

    public Outcome<List<ReleaseRevision>> revisions() {
        return new Outcome.Done<>(List.of(
                new ReleaseRevision(2, "failed", "lamp", "1.1.0", "", Optional.of(NOON), "timed out waiting"),
                new ReleaseRevision(1, "deployed", "lamp", "1.0.0", "3.2", Optional.of(NOON), "Install complete")));
    }

    /** The browser's test reads logs; here there is only what a test has written. */
    public Outcome<LogFeed> log(LogQuery query, Runnable news) {
        if (!logs.isEmpty()) {
            return new Outcome.Done<>(LogFeed.start(logs.removeFirst(), news));
        }
        return Outcome.refused(
                Outcome.Reason.NOT_FOUND,
                Finding.error(
                        "log-absent", "Container " + query.container() + " has written nothing yet.", Place.NONE));
    }

    public Outcome<ObjectRef> done(String act, ObjectRef object) {
        if (actRefusal.isPresent()) {
            return Outcome.refused(Outcome.Reason.CLUSTER, actRefusal.get());
        }
        acts.add(act);
        return new Outcome.Done<>(object);
    }

    public Outcome<StateHistory> history() {
        return new Outcome.Done<>(history);
    }
}
