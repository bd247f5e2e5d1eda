package dev.mooring.console.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a field is in an object. It reads as the API server writes it in conflicts:
 * {@code .spec.template.spec.containers[name="web"].image}.
 */
public record FieldPath(List<Step> steps) {

    public static final FieldPath ROOT = new FieldPath(List.of());

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /** One step down. */
    public sealed interface Step {

        /** To the value under a key. */
        record Key(String name) implements Step {
            @Override
            public String toString() {
                return "." + name;
            }
        }

        /**
         * To an item of a list.
         *
         * @param key the fields that tell it from the others; empty where only its place does
         */
        record Item(Map<String, Object> key, int index) implements Step {
            public Item {
                key = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(key));
            }

            @Override
            public String toString() {
                return FieldText.item(key, index);
            }
        }
    }

    /** What a path, as the API server writes it, leads to in an object; empty where there is nothing. */
    public static Optional<FieldPath> in(KubeObject object, String text) {
        return new FieldText(text).resolved(object);
    }

    public FieldPath key(String name) {
        return and(new Step.Key(name));
    }

    public FieldPath item(Map<String, Object> key, int index) {
        return and(new Step.Item(key, index));
    }

    private FieldPath and(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new FieldPath(longer);
    }

    /** Whether this is the other one, or leads there. */
    public boolean leadsTo(FieldPath other) {
        return other.steps.size() >= steps.size()
                && other.steps.subList(0, steps.size()).equals(steps);
    }

    /** The value in an object, in whose lists items are found by their keys; empty where there is none. */
    public Optional<Object> value(KubeObject object) {
        @Nullable Object here = object.json();
        for (Step step : steps) {
            here = below(here, step);
        }
        return Optional.ofNullable(here);
    }

    /** The object without this field; the same object where it does not have it. */
    public KubeObject removedFrom(KubeObject object) {
        return steps.isEmpty() || value(object).isEmpty()
                ? object
                : KubeObject.of((Map<?, ?>) without(object.json(), steps));
    }

    private static @Nullable Object below(@Nullable Object here, Step step) {
        return switch (step) {
            case Step.Key(String name) -> here instanceof Map<?, ?> map ? map.get(name) : null;
            case Step.Item item -> here instanceof List<?> list ? found(list, item) : null;
        };
    }

    private static @Nullable Object found(List<?> list, Step.Item item) {
        int index = indexOf(list, item);
        return index < 0 ? null : list.get(index);
    }

    private static int indexOf(List<?> list, Step.Item item) {
        if (item.key().isEmpty()) {
            return item.index() < list.size() ? item.index() : -1;
        }
        for (int index = 0; index < list.size(); index++) {
            if (list.get(index) instanceof Map<?, ?> map && isMeant(map, item.key())) {
                return index;
            }
        }
        return -1;
    }

    /** A manifest leaves out what has a default, such as a port's protocol. */
    private static boolean isMeant(Map<?, ?> map, Map<String, Object> key) {
        boolean same = key.entrySet().stream()
                .allMatch(part ->
                        !map.containsKey(part.getKey()) || part.getValue().equals(map.get(part.getKey())));
        return same && key.keySet().stream().anyMatch(map::containsKey);
    }

    private static Object without(Object here, List<Step> steps) {
        Step step = steps.getFirst();
        List<Step> rest = steps.subList(1, steps.size());
        return switch (step) {
            case Step.Key(String name) -> withoutKey((Map<?, ?>) here, name, rest);
            case Step.Item item -> withoutItem((List<?>) here, item, rest);
        };
    }

    private static Object withoutKey(Map<?, ?> map, String name, List<Step> rest) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        Object below = copy.remove(name);
        if (below != null && !rest.isEmpty()) {
            copy.put(name, without(below, rest));
        }
        return copy;
    }

    private static Object withoutItem(List<?> list, Step.Item item, List<Step> rest) {
        List<@Nullable Object> copy = new ArrayList<>(list);
        int index = indexOf(list, item);
        Object below = copy.remove(index);
        if (below != null && !rest.isEmpty()) {
            copy.add(index, without(below, rest));
        }
        return copy;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        steps.forEach(text::append);
        return text.toString();
    }
}
