package dev.mooring.console.status.cause.rules;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.KubeJson;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Surroundings as a test puts them together. */
final class Scene implements Surroundings {

    private final List<KubeObject> objects = new ArrayList<>();
    private final List<KubeObject> events = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private String log = "";

    /** @param rest what else the object has, as JSON with single quotes, without the outer braces */
    Scene with(String apiVersion, String kind, String name, String rest) {
        return with(apiVersion, kind, name, "", rest);
    }

    /** @param owner the name of an object of the scene, whose uid is its name */
    Scene with(String apiVersion, String kind, String name, String owner, String rest) {
        String owners = owner.isEmpty() ? "" : ",'ownerReferences':[{'uid':'" + owner + "'}]";
        objects.add(
                json("{'apiVersion':'" + apiVersion + "','kind':'" + kind + "','metadata':{'namespace':'shop','name':'"
                        + name + "','uid':'" + name + "'" + owners + "}" + (rest.isEmpty() ? "" : "," + rest) + "}"));
        return this;
    }

    Scene told(String about, String reason, String message) {
        events.add(json("{'type':'Warning','reason':'" + reason + "','involvedObject':{'name':'" + about + "'}}")
                .with(message, "message"));
        return this;
    }

    Scene logged(String text) {
        log = text;
        return this;
    }

    Scene hides(String kind) {
        hidden.add(kind);
        return this;
    }

    List<Cause> causesOf(String apiVersion, String kind, String name) {
        return new Diagnosis(this).of(new ObjectRef(apiVersion, kind, "shop", name));
    }

    Cause rootOf(String apiVersion, String kind, String name) {
        return causesOf(apiVersion, kind, name).getFirst();
    }

    @Override
    public Sighting find(ObjectRef object) {
        if (hidden.contains(object.kind())) {
            return new Sighting.Hidden(Finding.error("cluster-forbidden", "not permitted", Place.NONE));
        }
        return objects.stream()
                .filter(there ->
                        there.kind().equals(object.kind()) && there.name().equals(object.name()))
                .findFirst()
                .<Sighting>map(Sighting.Seen::new)
                .orElseGet(Sighting.Absent::new);
    }

    @Override
    public Optional<List<KubeObject>> list(String apiVersion, String kind, String namespace) {
        return hidden.contains(kind)
                ? Optional.empty()
                : Optional.of(objects.stream()
                        .filter(there -> there.kind().equals(kind))
                        .toList());
    }

    @Override
    public List<Event> events(KubeObject object) {
        return events.stream()
                .filter(event -> event.text("involvedObject", "name").orElse("").equals(object.name()))
                .map(Event::of)
                .toList();
    }

    @Override
    public LogEnd log(ObjectRef pod, String container, boolean previous) {
        return LogEnd.of(log);
    }

    private static KubeObject json(String text) {
        return KubeJson.read(text.replace('\'', '"')).orElseThrow();
    }
}
