package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.Signature;
import dev.mooring.config.template.TemplateFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names and what they do: the way in which each group of functions is written down. */
final class FunctionTable {

    private static final int ANY = Integer.MAX_VALUE;

    private final Map<String, TemplateFunction> functions = new HashMap<>();

    /** What a function does, once the number of its arguments is known to be right. */
    @FunctionalInterface
    interface Body {
        @Nullable
        Object of(Arguments arguments) throws FunctionException;
    }

    /** A function with parameters as in {@link Signature#of}, such as {@code "int string"} or {@code "any..."}. */
    FunctionTable define(String name, String parameters, Body body) {
        return costly(name, parameters, 0, body);
    }

    /** A function of which each call takes as long as so many steps of a template. */
    FunctionTable costly(String name, String parameters, int cost, Body body) {
        functions.put(name, new Defined(Signature.of(parameters), 0, ANY, body, false, cost));
        return this;
    }

    /** A function whose result carries what an admin, a license or the cluster said. */
    FunctionTable answer(String name, String parameters, Body body) {
        return answer(name, parameters, 0, body);
    }

    FunctionTable answer(String name, String parameters, int cost, Body body) {
        functions.put(name, new Defined(Signature.of(parameters), 0, ANY, body, true, cost));
        return this;
    }

    FunctionTable define(String name, int count, Body body) {
        functions.put(name, new Defined(Signature.ofAny(count), count, count, body, false, 0));
        return this;
    }

    FunctionTable define(String name, int least, int most, Body body) {
        functions.put(name, new Defined(Signature.ANYTHING, least, most, body, false, 0));
        return this;
    }

    FunctionTable atLeast(String name, int least, Body body) {
        return define(name, least, ANY, body);
    }

    /** A function whose result carries what an admin, a license or the cluster said. */
    FunctionTable answer(String name, int count, Body body) {
        functions.put(name, new Defined(Signature.ofAny(count), count, count, body, true, 0));
        return this;
    }

    FunctionTable constant(String name, @Nullable Object value) {
        return define(name, 0, arguments -> value);
    }

    /** A name that templates may hold, and a reason why calling it fails. */
    FunctionTable refuse(String name, String reason, boolean readsAnswers) {
        Body body = arguments -> {
            throw new FunctionException(reason);
        };
        functions.put(name, new Defined(Signature.ANYTHING, 0, ANY, body, readsAnswers, 0));
        return this;
    }

    FunctionTable alias(String alias, String name) {
        functions.put(alias, Objects.requireNonNull(functions.get(name)));
        return this;
    }

    FunctionTable addAll(FunctionTable others) {
        functions.putAll(others.functions);
        return this;
    }

    Map<String, TemplateFunction> build() {
        return Map.copyOf(functions);
    }

    private record Defined(Signature signature, int least, int most, Body body, boolean readsAnswers, int cost)
            implements TemplateFunction {

        @Override
        public @Nullable Object call(List<@Nullable Object> arguments) throws FunctionException {
            int count = arguments.size();
            if (count < least || count > most) {
                throw new FunctionException(expected() + ", found " + count);
            }
            return body.of(new Arguments(arguments));
        }

        private String expected() {
            String number =
                    least == most ? String.valueOf(least) : most == ANY ? "at least " + least : least + " to " + most;
            return "the number of arguments must be " + number;
        }
    }
}
