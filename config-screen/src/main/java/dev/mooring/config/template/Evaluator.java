package dev.mooring.config.template;

import dev.mooring.config.template.PassText.Origin;
import dev.mooring.config.template.Pipeline.Command;
import dev.mooring.config.template.TemplateProblem.Context;
import dev.mooring.config.template.TemplateProblem.Kind;
import dev.mooring.config.template.TemplateProblem.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs one parsed pass. Besides values it follows where they came from: a value is an answer's if the pipeline that made
 * it called a function that reads answers, or read a variable or dot that held such a value. A boolean never is: it
 * tells one bit and cannot carry text, so {@code ternary "a" "b" (eq (ConfigOption "x") "1")} is the vendor's text.
 *
 * <p>Go tells a value that is not there ({@link Absent}) from nil: reading a field of the first gives nothing again, of
 * the second it is an error. The result of a whole pipeline is never nil.
 */
final class Evaluator {

    /** What Go prints for an expression that has none. */
    static final String NO_VALUE = "<no value>";

    /** How many characters a function may read or make for the price of one step. */
    private static final int CHARACTERS_PER_STEP = 64;

    /** The same for items of lists and dicts. */
    private static final int ITEMS_PER_STEP = 8;

    private static final Bound NOTHING = new Bound("", Absent.VALUE, false, false);

    /** What a node says about the loop around it. */
    private enum Flow {
        ON,
        BREAK,
        CONTINUE
    }

    /**
     * A value that a template can name.
     *
     * @param boxed whether it was an item of a list or dict of any values: then messages do not know its type
     */
    private record Bound(String name, @Nullable Object value, boolean answer, boolean boxed) {
        Bound named(String other) {
            return new Bound(other, value, answer, boxed);
        }
    }

    private final ParsedPass pass;
    private final Functions functions;
    private final Limits limits;
    private final PassOutput out;
    private List<Bound> variables = new ArrayList<>();
    private Bound dot;
    private Span span = new Span(0, 0);
    private String template;
    /** What was evaluated last: Go's messages point to it. */
    private Located part = new Operand.Dot(0);
    /** Whether what was evaluated since the flag was last cleared read an answer. */
    private boolean answer;
    /** Whether what was evaluated last came out of a list or dict of any values. */
    private boolean boxed;
    /** Whether an answer may have been put into a dict: from then on whatever comes out of one counts as an answer. */
    private boolean answersInDicts;

    private long steps;
    private int depth;

    Evaluator(ParsedPass pass, Functions functions, Limits limits) {
        this(pass, functions, limits, Absent.VALUE);
    }

    /** @param data what dot is at first */
    Evaluator(ParsedPass pass, Functions functions, Limits limits, @Nullable Object data) {
        this.pass = pass;
        this.functions = functions;
        this.limits = limits;
        this.template = pass.name();
        this.out = new PassOutput(limits.outputCharacters());
        this.dot = new Bound("$", data == null ? Absent.VALUE : data, false, false);
    }

    /** @throws TemplateProblem what stopped it */
    PassOutput run() {
        variables.add(dot);
        nodes(pass.nodes());
        return out;
    }

    private Flow nodes(List<Node> nodes) {
        for (Node node : nodes) {
            Flow flow = node(node);
            if (flow != Flow.ON) {
                return flow;
            }
        }
        return Flow.ON;
    }

    private Flow node(Node node) {
        span = node.span();
        step(1);
        return switch (node) {
            case Node.Text text -> copy(text);
            case Node.Action action -> write(action);
            case Node.If choice -> choose(choice);
            case Node.With choice -> chooseAndEnter(choice);
            case Node.Range range -> range(range);
            case Node.Break _ -> Flow.BREAK;
            case Node.Continue _ -> Flow.CONTINUE;
            case Node.Include include -> include(include);
        };
    }

    private Flow copy(Node.Text text) {
        Span stretch = text.span();
        requireRoom(stretch.end() - stretch.start());
        out.copy(pass.source(), stretch.start(), stretch.end());
        return Flow.ON;
    }

    private Flow write(Node.Action action) {
        Bound result = pipeline(action.pipeline());
        if (action.pipeline().variables().isEmpty()) {
            String text = result.value() == Absent.VALUE ? NO_VALUE : printed(result.value());
            requireRoom(text.length());
            int source = pass.source().sourceOf(action.span().start());
            out.write(text, source, result.answer() ? Origin.ANSWER : Origin.COMPUTED);
        }
        return Flow.ON;
    }

    private String printed(@Nullable Object value) {
        try {
            return GoPrint.value(value);
        } catch (FunctionException refused) {
            throw problem(Kind.LIMIT, String.valueOf(refused.getMessage()));
        }
    }

    private void requireRoom(int more) {
        if (out.isFull(more)) {
            throw problem(Kind.LIMIT, "the output is longer than " + limits.outputCharacters() + " characters");
        }
    }

    private Flow choose(Node.If choice) {
        int visible = variables.size();
        deeper();
        List<Node> chosen = choice.otherwise();
        for (Node.Branch branch : choice.branches()) {
            span = branch.span();
            if (GoValue.isTrue(pipeline(branch.condition()).value())) {
                chosen = branch.body();
                break;
            }
        }
        Flow flow = nodes(chosen);
        leave(visible);
        return flow;
    }

    private Flow chooseAndEnter(Node.With choice) {
        int visible = variables.size();
        deeper();
        Bound outer = dot;
        List<Node> chosen = choice.otherwise();
        for (Node.Branch branch : choice.branches()) {
            span = branch.span();
            Bound value = pipeline(branch.condition());
            if (GoValue.isTrue(value.value())) {
                dot = value;
                chosen = branch.body();
                break;
            }
        }
        Flow flow = nodes(chosen);
        dot = outer;
        leave(visible);
        return flow;
    }

    private Flow range(Node.Range range) {
        int visible = variables.size();
        deeper();
        Bound outer = dot;
        Bound over = pipeline(range.over());
        boolean any = new Loop(range, over).run();
        dot = outer;
        Flow flow = any ? Flow.ON : nodes(range.otherwise());
        leave(visible);
        return flow;
    }

    /** The turns of one {@code range}. */
    private final class Loop {

        private final Node.Range range;
        private final Bound over;
        private final int visible = variables.size();

        Loop(Node.Range range, Bound over) {
            this.range = range;
            this.over = over;
        }

        /** Whether there was anything to go through. */
        boolean run() {
            return switch (over.value()) {
                case Absent _ -> false;
                case Long count -> count(GoKind.INT, count);
                case GoInteger count -> count(count.kind(), count.bits());
                case List<?> list -> list(list);
                case Map<?, ?> map -> map(map);
                case null, default -> throw impossible("range can't iterate over ", "");
            };
        }

        private TemplateProblem impossible(String before, String after) {
            String type = GoValue.typeName(over.value());
            String exact = before + printed(over.value()) + after;
            return problem(Kind.FAILED, new Words(exact, before + "a value of type " + type + after, ""));
        }

        private boolean count(GoKind kind, long count) {
            if (range.over().variables().size() > 1) {
                throw impossible("can't use ", " to iterate over more than one variable");
            }
            boolean any = count > 0 || (kind.isUnsigned() && count != 0);
            for (long i = 0; any && i != count && turn(Absent.VALUE, item(GoInteger.of(kind, i), false)); i++) {
                // the turn does the work
            }
            return any;
        }

        private boolean list(List<?> list) {
            boolean any = !(list instanceof GoSlice slice)
                    || slice.type().elementType().kind() == GoKind.INTERFACE;
            for (int i = 0; i < list.size() && turn((long) i, item(list.get(i), any)); i++) {
                // the turn does the work
            }
            return !list.isEmpty();
        }

        private boolean map(Map<?, ?> map) {
            boolean any =
                    !(map instanceof GoMap typed) || typed.type().elementType().kind() == GoKind.INTERFACE;
            for (Map.Entry<String, @Nullable Object> entry : GoPrint.sorted(map).entrySet()) {
                if (!turn(entry.getKey(), item(entry.getValue(), any))) {
                    break;
                }
            }
            return !map.isEmpty();
        }

        private Bound item(@Nullable Object value, boolean any) {
            return new Bound(".", value, over.answer(), any);
        }

        /** One turn; answers whether another may follow. */
        private boolean turn(Object key, Bound item) {
            span = range.span();
            step(1);
            dot = item;
            bind(new Bound(".", key, over.answer(), false), item);
            Flow flow = nodes(range.body());
            hide(visible);
            return flow != Flow.BREAK;
        }

        /** The pipeline has declared the variables already, each with the whole value. */
        private void bind(Bound key, Bound item) {
            List<String> names = range.over().variables();
            if (range.over().assigns()) {
                if (names.size() > 1) {
                    assign(key.named(names.getFirst()));
                }
                if (!names.isEmpty()) {
                    assign(item.named(names.getLast()));
                }
                return;
            }
            for (int i = 0; i < names.size(); i++) {
                boolean last = i == names.size() - 1;
                variables.set(visible - names.size() + i, (last ? item : key).named(names.get(i)));
            }
        }
    }

    private Flow include(Node.Include include) {
        part = include;
        List<Node> body = pass.templates().get(include.name());
        if (body == null) {
            throw problem(Kind.FAILED, "template " + GoText.quote(include.name()) + " not defined");
        }
        Bound data = include.data().map(this::pipeline).orElse(NOTHING);
        part = include;
        deeper();
        List<Bound> outerVariables = variables;
        Bound outerDot = dot;
        String outerTemplate = template;
        variables = new ArrayList<>();
        variables.add(data.named("$"));
        dot = data;
        template = include.name();
        nodes(body);
        template = outerTemplate;
        variables = outerVariables;
        dot = outerDot;
        depth--;
        return Flow.ON;
    }

    private Bound pipeline(Pipeline pipeline) {
        part = pipeline;
        boolean outer = answer;
        Optional<Bound> last = Optional.empty();
        Bound result = NOTHING;
        for (Command command : pipeline.commands()) {
            answer = false;
            Object value = command(command, last);
            result = new Bound("", value == null ? Absent.VALUE : value, answer, false);
            last = Optional.of(result);
        }
        answer = outer || result.answer();
        boxed = false;
        for (String name : pipeline.variables()) {
            set(result.named(name), pipeline.assigns());
        }
        return result;
    }

    private void set(Bound variable, boolean assigns) {
        if (assigns) {
            assign(variable);
        } else {
            variables.add(variable);
        }
    }

    private void assign(Bound variable) {
        variables.set(indexOf(variable.name()), variable);
    }

    private int indexOf(String variable) {
        for (int i = variables.size() - 1; i >= 0; i--) {
            if (variables.get(i).name().equals(variable)) {
                return i;
            }
        }
        throw problem(Kind.FAILED, Words.of("undefined variable: " + variable).withAdvice("set it first with :="));
    }

    private @Nullable Object command(Command command, Optional<Bound> piped) {
        Operand first = command.operands().getFirst();
        step(1);
        return switch (first) {
            case Operand.Fields fields -> {
                part = fields;
                yield fields(new Access(fields, fields.names(), command.arguments(), piped), read(dot));
            }
            case Operand.Chain chain -> chain(chain, command.arguments(), piped);
            case Operand.Function function -> function(function, command, command.arguments(), piped);
            case Operand.Variable variable -> variable(variable, command.arguments(), piped);
            case Operand.Parens parens -> {
                refuseArguments(command, piped);
                yield parens(parens);
            }
            case Operand.Dot _, Operand.Nil _, Operand.Bool _, Operand.Numeric _, Operand.Text _ -> {
                part = first;
                refuseArguments(command, piped);
                yield alone(first);
            }
        };
    }

    private void refuseArguments(Command command, Optional<Bound> piped) {
        if (piped.isPresent() || command.operands().size() > 1) {
            String first = command.operands().getFirst().source();
            throw problem(Kind.FAILED, "can't give argument to non-function " + first);
        }
    }

    /** An operand that is a whole command. */
    private @Nullable Object alone(Operand operand) {
        if (operand instanceof Operand.Nil) {
            throw problem(Kind.FAILED, "nil is not a command");
        }
        return constant(operand);
    }

    /** The value of an operand that is no call, in the type that it has by itself. */
    private @Nullable Object constant(Operand operand) {
        boxed = false;
        return switch (operand) {
            case Operand.Dot _ -> read(dot);
            case Operand.Bool bool -> bool.value();
            case Operand.Text text -> text.value();
            case Operand.Numeric number ->
                number.value()
                        .orElseThrow(() -> problem(Kind.FAILED, number.number().text() + " overflows int"));
            case Operand.Nil _,
                    Operand.Fields _,
                    Operand.Chain _,
                    Operand.Function _,
                    Operand.Variable _,
                    Operand.Parens _ -> null;
        };
    }

    private @Nullable Object parens(Operand.Parens parens) {
        deeper();
        Object value = pipeline(parens.pipeline()).value();
        depth--;
        return value;
    }

    private @Nullable Object read(Bound bound) {
        answer = answer || bound.answer() || (answersInDicts && isContainer(bound.value()));
        boxed = bound.boxed();
        return bound.value();
    }

    private @Nullable Object variable(Operand.Variable variable, List<Operand> arguments, Optional<Bound> piped) {
        part = variable;
        Bound bound = variables.get(indexOf(variable.name()));
        if (!variable.fields().isEmpty()) {
            return fields(new Access(variable, variable.fields(), arguments, piped), read(bound));
        }
        if (piped.isPresent() || !arguments.isEmpty()) {
            throw problem(Kind.FAILED, "can't give argument to non-function " + variable.source());
        }
        return read(bound);
    }

    private @Nullable Object chain(Operand.Chain chain, List<Operand> arguments, Optional<Bound> piped) {
        part = chain;
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
            case null -> throw problem(Kind.FAILED, "nil pointer evaluating interface {}." + access.name());
            case GoObject object -> member(access, object);
            case Map<?, ?> map -> entry(access, map);
            default -> throw noField(access, receiver);
        };
    }

    private TemplateProblem noField(Access access, Object receiver) {
        String type = boxed ? GoType.ANY.name() : GoValue.typeName(receiver);
        return problem(Kind.FAILED, "can't evaluate field " + access.name() + " in type " + type);
    }

    private @Nullable Object entry(Access access, Map<?, ?> map) {
        if (access.hasArguments()) {
            throw problem(Kind.FAILED, access.name() + " is not a method but has arguments");
        }
        boxed = !(map instanceof GoMap typed) || typed.type().elementType().kind() == GoKind.INTERFACE;
        return map.containsKey(access.name()) ? map.get(access.name()) : Absent.VALUE;
    }

    private @Nullable Object member(Access access, GoObject object) {
        GoObject.Member member = object.member(access.name()).orElseThrow(() -> noField(access, object));
        return switch (member) {
            case GoObject.Member.Method method ->
                call(new Called(access.name(), method.function(), access.part()), access.arguments(), access.piped());
            case GoObject.Member.Field field -> {
                if (access.hasArguments()) {
                    throw problem(Kind.FAILED, access.name() + " has arguments but cannot be invoked as function");
                }
                boxed = false;
                yield field.value();
            }
        };
    }

    /** @param part what messages of the function itself point to */
    private record Called(String name, TemplateFunction function, Located part) {}

    private @Nullable Object function(
            Operand.Function name, Located whole, List<Operand> operands, Optional<Bound> piped) {
        part = name;
        boolean before = answer;
        answer = false;
        TemplateFunction own = functions.find(name.name()).orElse(null);
        Object result;
        if (own == null && Builtins.isShortCircuit(name.name())) {
            result = andOr(name, operands, piped);
        } else {
            TemplateFunction known = own != null ? own : builtin(name, operands, piped);
            result = call(new Called(name.name(), known, whole), operands, piped);
        }
        answer = before || (answer && !(result instanceof Boolean));
        boxed = false;
        return result;
    }

    private TemplateFunction builtin(Operand.Function name, List<Operand> operands, Optional<Bound> piped) {
        if (name.name().equals("call")) {
            return Builtins.call(
                    operands.isEmpty() ? described(piped) : operands.getFirst().source());
        }
        return Builtins.find(name.name())
                .orElseThrow(
                        () -> problem(Kind.UNKNOWN_FUNCTION, GoText.quote(name.name()) + " is not a defined function"));
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
            answer |= piped.get().answer();
            boxed = false;
            arguments.add(fitting(piped.get().value(), signature.parameter(operands.size())));
        }
        return run(called, arguments);
    }

    private void requireCount(String name, Signature signature, int written, int piped) {
        String wrong = "wrong number of args for " + name + ": want ";
        if (signature.variadic() && written + piped < signature.fixed()) {
            throw problem(Kind.FAILED, wrong + "at least " + signature.fixed() + " got " + written);
        }
        if (!signature.variadic() && written + piped != signature.fixed()) {
            throw problem(Kind.FAILED, wrong + signature.fixed() + " got " + (written + piped));
        }
    }

    private @Nullable Object run(Called called, List<@Nullable Object> arguments) {
        step(1L + called.function().cost());
        answersInDicts |= answer && arguments.stream().anyMatch(Evaluator::isContainer);
        answer |= called.function().readsAnswers();
        arguments.forEach(argument -> step(weight(argument)));
        try {
            Object result = called.function().call(arguments);
            step(weight(result));
            requireRoomFor(result);
            return result;
        } catch (FunctionException refused) {
            part = called.part();
            String before = "error calling " + called.name() + ": ";
            String exact = before + refused.getMessage();
            throw problem(
                    Kind.FAILED, new Words(exact, answer ? before + refused.discreet() : exact, refused.advice()));
        }
    }

    private @Nullable Object argument(Operand operand, GoType type) {
        part = operand;
        step(1);
        boxed = false;
        return switch (operand) {
            case Operand.Dot _ -> fitting(read(dot), type);
            case Operand.Nil _ -> nil(type);
            case Operand.Fields fields ->
                fitting(fields(new Access(fields, fields.names(), List.of(), Optional.empty()), read(dot)), type);
            case Operand.Variable variable -> fitting(variable(variable, List.of(), Optional.empty()), type);
            case Operand.Parens parens -> fitting(parens(parens), type);
            case Operand.Function function -> fitting(function(function, function, List.of(), Optional.empty()), type);
            case Operand.Chain chain -> fitting(chain(chain, List.of(), Optional.empty()), type);
            case Operand.Bool _, Operand.Numeric _, Operand.Text _ -> literal(operand, type);
        };
    }

    private @Nullable Object nil(GoType type) {
        if (type.kind().canBeNil()) {
            return type.equals(GoType.VALUE) ? Absent.VALUE : type.zero();
        }
        throw problem(Kind.FAILED, "cannot assign nil to " + type);
    }

    /** A constant in the type of a parameter. */
    private @Nullable Object literal(Operand operand, GoType type) {
        if (type.kind() == GoKind.INTERFACE) {
            return constant(operand);
        }
        return switch (type.kind()) {
            case STRING -> operand instanceof Operand.Text text ? text.value() : expected("string", operand);
            case BOOL -> operand instanceof Operand.Bool bool ? (Object) bool.value() : expected("bool", operand);
            case FLOAT64 ->
                operand instanceof Operand.Numeric number && number.number().isFloat()
                        ? (Object) number.number().decimal()
                        : expected("float", operand);
            case INT, INT64 ->
                operand instanceof Operand.Numeric number && number.number().isInt()
                        ? GoInteger.of(type.kind(), number.number().integer())
                        : expected("integer", operand);
            case UINT32 ->
                operand instanceof Operand.Numeric number
                                && number.number().isInt()
                                && number.number().integer() >= 0
                        ? GoInteger.of(type.kind(), number.number().integer() & 0xFFFF_FFFFL)
                        : expected("unsigned integer", operand);
            default -> throw problem(Kind.FAILED, "can't handle " + operand.source() + " for arg of type " + type);
        };
    }

    private Object expected(String what, Operand operand) {
        throw problem(Kind.FAILED, "expected " + what + "; found " + operand.source());
    }

    /** A value that a parameter takes. */
    private @Nullable Object fitting(@Nullable Object value, GoType type) {
        if (value == Absent.VALUE) {
            if (type.kind().canBeNil()) {
                return type.equals(GoType.VALUE) ? value : type.zero();
            }
            throw problem(Kind.FAILED, "invalid value; expected " + type);
        }
        if (value == null ? type.kind() == GoKind.INTERFACE : type.accepts(value)) {
            return value;
        }
        String found = value == null ? GoType.ANY.name() : GoValue.typeName(value);
        throw problem(
                Kind.FAILED,
                Words.of("wrong type for value; expected " + type + "; got " + found)
                        .withAdvice(remedy(type, value)));
    }

    private static String remedy(GoType type, @Nullable Object value) {
        boolean number = value instanceof GoInteger || value instanceof Double || value instanceof String;
        if (type.equals(GoType.INT) && number) {
            return "make it an int with (int …)";
        }
        return type.equals(GoType.STRING) ? "make it a string with (toString …)" : "";
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
        answer |= piped.map(Bound::answer).orElse(false);
        return piped.isPresent() ? piped.get().value() : value;
    }

    private static boolean isContainer(@Nullable Object value) {
        return value instanceof Map<?, ?> || value instanceof List<?>;
    }

    /** What it costs to read a value or to make it: or else long texts, handled often, would keep the console busy. */
    private static int weight(@Nullable Object value) {
        return switch (value) {
            case String text -> text.length() / CHARACTERS_PER_STEP;
            case List<?> list -> list.size() / ITEMS_PER_STEP;
            case Map<?, ?> map -> map.size() / ITEMS_PER_STEP;
            case null, default -> 0;
        };
    }

    private void requireRoomFor(@Nullable Object result) {
        if (result instanceof String text && text.length() > limits.outputCharacters()) {
            throw problem(Kind.LIMIT, "a text is longer than " + limits.outputCharacters() + " characters");
        }
    }

    private void step(long cost) {
        steps += cost;
        if (steps > limits.steps()) {
            throw problem(Kind.LIMIT, "the template needs more than " + limits.steps() + " steps");
        }
    }

    private void deeper() {
        depth++;
        if (depth > limits.depth()) {
            throw problem(
                    Kind.LIMIT, "blocks, parentheses and templates are nested more than " + limits.depth() + " deep");
        }
    }

    private void leave(int visible) {
        hide(visible);
        depth--;
    }

    private void hide(int visible) {
        variables.subList(visible, variables.size()).clear();
    }

    private TemplateProblem problem(Kind kind, String message) {
        return problem(kind, Words.of(message));
    }

    private TemplateProblem problem(Kind kind, Words words) {
        return TemplateProblem.running(kind, words, new Context(template, part), span);
    }
}
