package dev.mooring.console.render.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the steps of a JSON patch.
 *
 * @param problems what is wrong, in words
 */
record OperationReading(Consumer<String> problems) {

    private static final int MOST = 1000;

    List<Operation> read(List<?> steps) {
        if (steps.size() > MOST) {
            problems.accept("it has more than " + MOST + " steps");
            return List.of();
        }
        List<Operation> operations = new ArrayList<>();
        for (int index = 0; index < steps.size(); index++) {
            String name = "step " + (index + 1);
            if (steps.get(index) instanceof Map<?, ?> step) {
                operation(step, name).ifPresent(operations::add);
            } else {
                problems.accept(name + " has to be a mapping with op and path");
            }
        }
        return operations;
    }

    private Optional<Operation> operation(Map<?, ?> step, String name) {
        Optional<JsonPointer> path = pointer(step, "path", name);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        JsonPointer at = path.get();
        return switch (String.valueOf(step.get("op"))) {
            case "add" -> withValue(step, name, new Operation.Add(at, step.get("value")));
            case "replace" -> withValue(step, name, new Operation.Replace(at, step.get("value")));
            case "test" -> withValue(step, name, new Operation.Test(at, step.get("value")));
            case "remove" -> Optional.of(new Operation.Remove(at));
            case "move" -> pointer(step, "from", name).map(from -> new Operation.Move(from, at));
            case "copy" -> pointer(step, "from", name).map(from -> new Operation.Copy(from, at));
            default -> {
                problems.accept(name + " has no op of add, remove, replace, move, copy and test");
                yield Optional.empty();
            }
        };
    }

    private Optional<Operation> withValue(Map<?, ?> step, String name, Operation operation) {
        if (!step.containsKey("value")) {
            problems.accept(name + " has no value");
        }
        return Optional.of(operation);
    }

    private Optional<JsonPointer> pointer(Map<?, ?> step, String field, String name) {
        Optional<JsonPointer> pointer =
                step.get(field) instanceof String text ? JsonPointer.of(text) : Optional.empty();
        if (pointer.isEmpty()) {
            problems.accept(name + " has no " + field + " such as /spec/replicas");
        }
        return pointer;
    }
}
