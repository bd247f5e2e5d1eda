package dev.mooring.console.deploy.plan;

import dev.mooring.console.object.ObjectRef;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an admin decided where Kubernetes or somebody else stands in the way of a deploy; kept with the deploy, so that a
 * resumed one decides the same.
 *
 * @param byObject at most one decision per object
 */
public record Choices(Map<ObjectRef, Choice> byObject) {

    public static final Choices NONE = new Choices(Map.of());

    public Choices {
        byObject = Collections.unmodifiableMap(new TreeMap<>(byObject));
    }

    /** A way around an obstacle. Without a choice the deploy stops there. */
    public enum Choice {
        /** Fields that somebody else owns become Mooring's. */
        TAKE_OVER,
        /** Fields that somebody else owns are left out of what is applied. */
        KEEP_THEIRS,
        /** The object is deleted and made again, because a field of it cannot be changed. */
        RECREATE,
        /** The object goes although it holds data, and the data with it. */
        DELETE_DATA;

        /** For people. */
        public String words() {
            return switch (this) {
                case TAKE_OVER -> "Take over";
                case KEEP_THEIRS -> "Keep theirs";
                case RECREATE -> "Delete and create again";
                case DELETE_DATA -> "Delete with its data";
            };
        }
    }

    public Optional<Choice> of(ObjectRef object) {
        return Optional.ofNullable(byObject.get(object));
    }

    /** With another decision about one object. */
    public Choices with(ObjectRef object, Choice choice) {
        Map<ObjectRef, Choice> all = new TreeMap<>(byObject);
        all.put(object, choice);
        return new Choices(all);
    }

    public Choices without(ObjectRef object) {
        Map<ObjectRef, Choice> all = new TreeMap<>(byObject);
        all.remove(object);
        return new Choices(all);
    }
}
