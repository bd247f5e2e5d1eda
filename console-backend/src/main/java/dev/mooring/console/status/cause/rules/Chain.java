package dev.mooring.console.status.cause.rules;

import dev.mooring.console.object.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way from the object that was asked about down to the one that explains it.
 *
 * @param objects at least one
 * @param container of the last object, which is a pod then; empty where it is not about one
 */
public record Chain(List<ObjectRef> objects, String container) {

    private static final int DEEPEST = 8;

    public Chain {
        objects = List.copyOf(objects);
    }

    static Chain of(ObjectRef object) {
        return new Chain(List.of(object), "");
    }

    Chain to(ObjectRef next) {
        List<ObjectRef> longer = new ArrayList<>(objects);
        longer.add(next);
        return new Chain(longer, "");
    }

    Chain toContainer(String name) {
        return new Chain(objects, name);
    }

    /** Objects may name each other in a circle. */
    boolean mayGoOnTo(ObjectRef next) {
        return objects.size() < DEEPEST && !objects.contains(next);
    }

    public ObjectRef start() {
        return objects.getFirst();
    }

    /** The object at the end. */
    public ObjectRef end() {
        return objects.getLast();
    }

    /** What is at the end: {@code Pod shop/web-1}, or {@code Container main of Pod shop/web-1}. */
    public String subject() {
        return container.isEmpty() ? end().toString() : "Container " + container + " of " + end();
    }

    /** {@code Deployment shop/web → ReplicaSet web-1 → Pod web-1-a → container main}. */
    @Override
    public String toString() {
        Stream<String> below = objects.stream().skip(1).map(this::shortly);
        Stream<String> within = container.isEmpty() ? Stream.of() : Stream.of("container " + container);
        return Stream.of(Stream.of(start().toString()), below, within)
                .flatMap(part -> part)
                .collect(Collectors.joining(" → "));
    }

    private String shortly(ObjectRef object) {
        return object.namespace().equals(start().namespace()) ? object.kind() + " " + object.name() : object.toString();
    }
}
