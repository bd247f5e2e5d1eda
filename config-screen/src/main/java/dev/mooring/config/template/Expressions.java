package dev.mooring.config.template;

import dev.mooring.config.template.Pipeline.Command;
import dev.mooring.config.template.TemplateProblem.Kind;
import dev.mooring.config.template.TemplateProblem.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates pipelines. Besides values it follows where they came from: a value is an answer's if the pipeline that made
 * it called a function that reads answers, or read a variable or dot that held such a value. A boolean never is: it
 * tells one bit and cannot carry text, so {@code ternary "a" "b" (eq (ConfigOption "x") "1")} is the vendor's text.
 *
 * <p>Go tells a value that is not there ({@link Absent}) from nil: reading a field of the first gives nothing again, of
 * the second it is an error. The result of a whole pipeline is never nil.
 */
final class Expressions {

    private static final Bound NOTHING = new Bound("", Absent.VALUE, false, false);

    private final EvaluationState state;
    private final Functions functions;
    private final Fitting fitting;

    Expressions(EvaluationState state, Functions functions) {
        this.state = state;
        this.functions = functions;
        this.fitting = new Fitting(state);
    }

    /** What a pipeline makes, never nil; variables that it names are set. */
    Bound value(Pipeline pipeline) {
        state.part = pipeline;
        boolean outer = state.answer;
        Optional<Bound> last = Optional.empty();
        Bound result = NOTHING;
        for (Command command : pipeline.commands()) {
            state.answer = false;
            Object value = command(command, last);
            result = new Bound("", value == null ? Absent.VALUE : value, state.answer, false);
            last = Optional.of(result);
        }
        state.answer = outer || result.answer();
        state.boxed = false;
        for (String name : pipeline.variables()) {
            set(result.named(name), pipeline.assigns());
        }
        return result;
    }

    private void set(Bound variable, boolean assigns) {
        if (assigns) {
            state.assign(variable);
        } else {
            state.variables.add(variable);
        }
    }

    private @Nullable Object command(Command command, Optional<Bound> piped) {
        Operand first = command.operands().getFirst();
        state.step(1);
        return switch (first) {
            case Operand.Fields fields -> {
                state.part = fields;
                yield fields(new Access(fields, fields.names(), command.arguments(), piped), read(state.dot));
            }
            case Operand.Chain chain -> chain(chain, command.arguments(), piped);
            case Operand.Function function -> function(function, command, command.arguments(), piped);
            case Operand.Variable variable -> variable(variable, command.arguments(), piped);
            case Operand.Parens parens -> {
                refuseArguments(command, piped);
                yield parens(parens);
            }
            case Operand.Dot _, Operand.Nil _, Operand.Bool _, Operand.Numeric _, Operand.Text _ -> {
                state.part = first;
                refuseArguments(command, piped);
                yield alone(first);
            }
        };
    }

    private void refuseArguments(Command command, Optional<Bound> piped) {
        if (piped.isPresent() || command.operands().size() > 1) {
            String first = command.operands().getFirst().source();
            throw state.problem(Kind.FAILED, "can't give argument to non-function " + first);
        }
    }

    /** An operand that is a whole command. */
    private @Nullable Object alone(Operand operand) {
        if (operand instanceof Operand.Nil) {
            throw state.problem(Kind.FAILED, "nil is not a command");
        }
        return constant(operand);
    }

    /** The value of an operand that is no call, in the type that it has by itself. */
    private @Nullable Object constant(Operand operand) {
        state.boxed = false;
        return switch (operand) {
            case Operand.Dot _ -> read(state.dot);
            case Operand.Bool bool -> bool.value();
            case Operand.Text text -> text.value();
            case Operand.Numeric number ->
                number.value()
                        .orElseThrow(
                                () -> state.problem(Kind.FAILED, number.number().text() + " overflows int"));
            case Operand.Nil _,
                    Operand.Fields _,
                    Operand.Chain _,
                    Operand.Function _,
                    Operand.Variable _,
                    Operand.Parens _ -> null;
        };
    }

    private @Nullable Object parens(Operand.Parens parens) {
        state.deeper();
        Object value = value(parens.pipeline()).value();
        state.shallower();
        return value;
    }

    private @Nullable Object read(Bound bound) {
        state.answer = state.answer || bound.answer() || (state.answersInDicts && isContainer(bound.value()));
        state.boxed = bound.boxed();
        return bound.value();
    }

    private @Nullable Object variable(Operand.Variable variable, List<Operand> arguments, Optional<Bound> piped) {
        state.part = variable;
        Bound bound = state.variables.get(state.indexOf(variable.name()));
        if (!variable.fields().isEmpty()) {
            return fields(new Access(variable, variable.fields(), arguments, piped), read(bound));
        }
        if (piped.isPresent() || !arguments.isEmpty()) {
            throw state.problem(Kind.FAILED, "can't give argument to non-function " + variable.source());
        }
        return read(bound);
    }

    private @Nullable Object chain(Operand.Chain chain, List<Operand> arguments, Optional<Bound> piped) {
        state.part = chain;
        Object value =
                switch (chain.of()) {
                    case Operand.Function function -> function(function, function, List.of(), Optional.empty());
                    case Operand.Parens parens -> parens(parens);
                    default -> constant(chain.of());
                };
        return fields(new Access(chain, chain.names(), arguments, piped), value);
    }

    /** The reading of a chain of fields, of which the last may be a method with arguments. */
    private record Access(Located part, List<String> names, List<Operand> arguments, Optional<Bound> piped) {

        boolean hasArguments() {
            return !arguments.isEmpty() || piped.isPresent();
        }

        Access inner(String name) {
            return new Access(part, List.of(name), List.of(), Optional.empty());
        }

        Access last() {
            return new Access(part, List.of(names.getLast()), arguments, piped);
        }

        String name() {
            return names.getFirst();
        }
    }

    private @Nullable Object fields(Access access, @Nullable Object receiver) {
        Object value = receiver;
        for (String name : access.names().subList(0, access.names().size() - 1)) {
            value = field(access.inner(name), value);
        }
        return field(access.last(), value);
    }

    private @Nullable Object field(Access access, @Nullable Object receiver) {
        return switch (receiver) {
            case Absent _ -> receiver;
            case null -> throw state.problem(Kind.FAILED, "nil pointer evaluating interface {}." + access.name());
            case GoObject object -> member(access, object);
            case Map<?, ?> map -> entry(access, map);
            default -> throw noField(access, receiver);
        };
    }

    private TemplateProblem noField(Access access, Object receiver) {
        String type = state.boxed ? GoType.ANY.name() : GoValue.typeName(receiver);
        return state.problem(Kind.FAILED, "can't evaluate field " + access.name() + " in type " + type);
    }

    private @Nullable Object entry(Access access, Map<?, ?> map) {
        if (access.hasArguments()) {
            throw state.problem(Kind.FAILED, access.name() + " is not a method but has arguments");
        }
        state.boxed =
                !(map instanceof GoMap typed) || typed.type().elementType().kind() == GoKind.INTERFACE;
        return map.containsKey(access.name()) ? map.get(access.name()) : Absent.VALUE;
    }

    private @Nullable Object member(Access access, GoObject object) {
        GoObject.Member member = object.member(access.name()).orElseThrow(() -> noField(access, object));
        return switch (member) {
            case GoObject.Member.Method method ->
                call(new Called(access.name(), method.function(), access.part()), access.arguments(), access.piped());
            case GoObject.Member.Field field -> {
                if (access.hasArguments()) {
                    throw state.problem(
                            Kind.FAILED, access.name() + " has arguments but cannot be invoked as function");
                }
                state.boxed = false;
                yield field.value();
            }
        };
    }

    /** @param part what messages of the function itself point to */
    private record Called(String name, TemplateFunction function, Located part) {}

    private @Nullable Object function(
            Operand.Function name, Located whole, List<Operand> operands, Optional<Bound> piped) {
        state.part = name;
        boolean before = state.answer;
        state.answer = false;
        TemplateFunction own = functions.find(name.name()).orElse(null);
        Object result;
        if (own == null && Builtins.isShortCircuit(name.name())) {
            result = andOr(name, operands, piped);
        } else {
            TemplateFunction known = own != null ? own : builtin(name, operands, piped);
            result = call(new Called(name.name(), known, whole), operands, piped);
        }
        state.answer = before || (state.answer && !(result instanceof Boolean));
        state.boxed = false;
        return result;
    }

    private TemplateFunction builtin(Operand.Function name, List<Operand> operands, Optional<Bound> piped) {
        if (name.name().equals("call")) {
            return Builtins.call(
                    operands.isEmpty() ? described(piped) : operands.getFirst().source());
        }
        return Builtins.find(name.name())
                .orElseThrow(() ->
                        state.problem(Kind.UNKNOWN_FUNCTION, GoText.quote(name.name()) + " is not a defined function"));
    }

    private static String described(Optional<Bound> piped) {
        Object value = piped.map(Bound::value).orElse(Absent.VALUE);
        return value instanceof String text ? text : "<" + GoValue.typeName(value) + " Value>";
    }

    private @Nullable Object call(Called called, List<Operand> operands, Optional<Bound> piped) {
        Signature signature = called.function().signature();
        requireCount(called.name(), signature, operands.size(), piped.isPresent() ? 1 : 0);
        List<@Nullable Object> arguments = new ArrayList<>(operands.size() + 1);
        for (int i = 0; i < operands.size(); i++) {
            arguments.add(argument(operands.get(i), signature.parameter(i)));
        }
        if (piped.isPresent()) {
            state.answer |= piped.get().answer();
            state.boxed = false;
            arguments.add(fitting.value(piped.get().value(), signature.parameter(operands.size())));
        }
        return run(called, arguments);
    }

    private void requireCount(String name, Signature signature, int written, int piped) {
        String wrong = "wrong number of args for " + name + ": want ";
        if (signature.variadic() && written + piped < signature.fixed()) {
            throw state.problem(Kind.FAILED, wrong + "at least " + signature.fixed() + " got " + written);
        }
        if (!signature.variadic() && written + piped != signature.fixed()) {
            throw state.problem(Kind.FAILED, wrong + signature.fixed() + " got " + (written + piped));
        }
    }

    private @Nullable Object run(Called called, List<@Nullable Object> arguments) {
        state.step(1L + called.function().cost());
        state.answersInDicts |= state.answer && arguments.stream().anyMatch(Expressions::isContainer);
        state.answer |= called.function().readsAnswers();
        arguments.forEach(argument -> state.step(EvaluationState.weight(argument)));
        try {
            Object result = called.function().call(arguments);
            state.step(EvaluationState.weight(result));
            state.requireRoomFor(result);
            return result;
        } catch (FunctionException refused) {
            state.part = called.part();
            String before = "error calling " + called.name() + ": ";
            String exact = before + refused.getMessage();
            throw state.problem(
                    Kind.FAILED,
                    new Words(exact, state.answer ? before + refused.discreet() : exact, refused.advice()));
        }
    }

    private @Nullable Object argument(Operand operand, GoType type) {
        state.part = operand;
        state.step(1);
        state.boxed = false;
        return switch (operand) {
            case Operand.Dot _ -> fitting.value(read(state.dot), type);
            case Operand.Nil _ -> fitting.nil(type);
            case Operand.Fields fields ->
                fitting.value(
                        fields(new Access(fields, fields.names(), List.of(), Optional.empty()), read(state.dot)), type);
            case Operand.Variable variable -> fitting.value(variable(variable, List.of(), Optional.empty()), type);
            case Operand.Parens parens -> fitting.value(parens(parens), type);
            case Operand.Function function ->
                fitting.value(function(function, function, List.of(), Optional.empty()), type);
            case Operand.Chain chain -> fitting.value(chain(chain, List.of(), Optional.empty()), type);
            case Operand.Bool _, Operand.Numeric _, Operand.Text _ -> fitting.literal(operand, type, constant(operand));
        };
    }

    private @Nullable Object andOr(Operand.Function name, List<Operand> operands, Optional<Bound> piped) {
        boolean and = name.name().equals(Builtins.AND);
        requireCount(name.name(), Signature.of("value value..."), operands.size(), piped.isPresent() ? 1 : 0);
        Object value = Absent.VALUE;
        for (Operand operand : operands) {
            value = argument(operand, GoType.VALUE);
            if (GoValue.isTrue(value) != and) {
                return value;
            }
        }
        state.answer |= piped.map(Bound::answer).orElse(false);
        return piped.isPresent() ? piped.get().value() : value;
    }

    private static boolean isContainer(@Nullable Object value) {
        return value instanceof Map<?, ?> || value instanceof List<?>;
    }
}
