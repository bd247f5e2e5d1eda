package dev.mooring.console.render.patch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An object that the steps of a JSON patch are done on, one after the other. */
final class JsonDocument {

    /** Copying a part into itself doubles it each time. */
    private static final long MOST_VALUES = 200_000;

    private final Map<String, @Nullable Object> root;

    JsonDocument(Map<String, @Nullable Object> object) {
        this.root = JsonValues.copyOf(object);
    }

    Map<String, @Nullable Object> content() {
        return root;
    }

    /** Why the step cannot be done, in words that begin in the middle of a sentence; empty where it was. */
    Optional<String> apply(Operation step) {
        return switch (step) {
            case Operation.Add(JsonPointer path, Object value) -> add(path, JsonValues.copy(value));
            case Operation.Remove(JsonPointer path) -> remove(path);
            case Operation.Replace(JsonPointer path, Object value) -> replace(path, JsonValues.copy(value));
            case Operation.Move(JsonPointer from, JsonPointer path) -> move(from, path);
            case Operation.Copy(JsonPointer from, JsonPointer path) -> copy(from, path);
            case Operation.Test(JsonPointer path, Object value) -> test(path, value);
        };
    }

    private Optional<String> add(JsonPointer path, @Nullable Object value) {
        if (path.isWhole()) {
            return Optional.of("the whole object cannot be replaced");
        }
        return switch (at(path.parent())) {
            case Map<?, ?> map -> {
                put(map, path.last(), value);
                yield Optional.empty();
            }
            case List<?> list -> insert(list, path, value);
            case null, default -> Optional.of(missing(path, path.parent()));
        };
    }

    @SuppressWarnings("unchecked") // copies of a document's own making
    private static void put(Map<?, ?> map, String key, @Nullable Object value) {
        ((Map<String, @Nullable Object>) map).put(key, value);
    }

    @SuppressWarnings("unchecked") // copies of a document's own making
    private static Optional<String> insert(List<?> list, JsonPointer path, @Nullable Object value) {
        List<@Nullable Object> items = (List<@Nullable Object>) list;
        OptionalInt index = path.last().equals("-") ? OptionalInt.of(items.size()) : index(path.last());
        if (index.isEmpty() || index.getAsInt() > items.size()) {
            return Optional.of(path + " is no place in a list of " + items.size());
        }
        items.add(index.getAsInt(), value);
        return Optional.empty();
    }

    private Optional<String> remove(JsonPointer path) {
        if (!isThere(path)) {
            return Optional.of("there is no " + path);
        }
        if (path.isWhole()) {
            return Optional.of("the whole object cannot be removed this way; write $patch: delete instead");
        }
        switch (at(path.parent())) {
            case Map<?, ?> map -> map.remove(path.last());
            case List<?> list -> list.remove(index(path.last()).orElseThrow());
            case null, default -> throw new IllegalStateException("what is there has a parent");
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked") // copies of a document's own making
    private Optional<String> replace(JsonPointer path, @Nullable Object value) {
        if (path.isWhole() || !isThere(path)) {
            return Optional.of(path.isWhole() ? "the whole object cannot be replaced" : "there is no " + path);
        }
        switch (at(path.parent())) {
            case Map<?, ?> map -> put(map, path.last(), value);
            case List<?> list ->
                ((List<@Nullable Object>) list).set(index(path.last()).orElseThrow(), value);
            case null, default -> throw new IllegalStateException("what is there has a parent");
        }
        return Optional.empty();
    }

    private Optional<String> move(JsonPointer from, JsonPointer path) {
        if (path.isWithin(from)) {
            return Optional.of(from + " cannot be moved into itself");
        }
        @Nullable Object value = isThere(from) ? at(from.steps()) : null;
        return remove(from).or(() -> add(path, value));
    }

    private Optional<String> copy(JsonPointer from, JsonPointer path) {
        if (!isThere(from)) {
            return Optional.of("there is no " + from);
        }
        return add(path, JsonValues.copy(at(from.steps())))
                .or(() -> JsonValues.count(root) > MOST_VALUES
                        ? Optional.of("the object would get too large")
                        : Optional.empty());
    }

    private Optional<String> test(JsonPointer path, @Nullable Object value) {
        if (!isThere(path)) {
            return Optional.of("there is no " + path + " to test");
        }
        return JsonValues.isSame(at(path.steps()), value)
                ? Optional.empty()
                : Optional.of("the value at " + path + " is not the one that its test expects");
    }

    private boolean isThere(JsonPointer path) {
        return path.isWhole()
                || switch (at(path.parent())) {
                    case Map<?, ?> map -> map.containsKey(path.last());
                    case List<?> list -> index(path.last()).stream().anyMatch(index -> index < list.size());
                    case null, default -> false;
                };
    }

    /** Null where there is nothing on the way. */
    private @Nullable Object at(List<String> steps) {
        @Nullable Object here = root;
        for (String step : steps) {
            here = below(here, step);
        }
        return here;
    }

    private static @Nullable Object below(@Nullable Object node, String step) {
        return switch (node) {
            case Map<?, ?> map -> map.get(step);
            case List<?> list -> {
                OptionalInt index = index(step);
                yield index.isPresent() && index.getAsInt() < list.size() ? list.get(index.getAsInt()) : null;
            }
            case null, default -> null;
        };
    }

    private static OptionalInt index(String step) {
        return step.matches("0|[1-9][0-9]{0,6}") ? OptionalInt.of(Integer.parseInt(step)) : OptionalInt.empty();
    }

    private static String missing(JsonPointer path, List<String> parent) {
        return "there is no /" + String.join("/", parent) + " that " + path + " could be added to";
    }
}
