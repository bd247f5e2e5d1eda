package dev.mooring.config.template;

import dev.mooring.config.template.PassText.Origin;
import dev.mooring.config.template.Pipeline.Command;
import dev.mooring.config.template.TemplateProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs one parsed pass. Besides values it follows where they came from: a value is an answer's if the pipeline that made
 * it called a function that reads answers, or read a variable or dot that held such a value. A boolean never is: it
 * tells one bit and cannot carry text, so {@code ternary "a" "b" (eq (ConfigOption "x") "1")} is the vendor's text.
 */
final class Evaluator {

    /** What Go prints for an expression that has none. */
    static final String NO_VALUE = "<no value>";

    /** How many characters or items a function may make for the price of one step. */
    private static final int SIZE_PER_STEP = 64;

    /** What a node says about the loop around it. */
    private enum Flow {
        ON,
        BREAK,
        CONTINUE
    }

    /** A value that a template can name. */
    private record Bound(String name, @Nullable Object value, boolean answer) {}

    private final ParsedPass pass;
    private final Functions functions;
    private final Limits limits;
    private final PassOutput out;
    private List<Bound> variables = new ArrayList<>();
    private Bound dot = new Bound(".", null, false);
    private Span span = new Span(0, 0);
    /** Whether what was evaluated since the flag was last cleared read an answer. */
    private boolean answer;
    /** Whether an answer may have been put into a dict: from then on whatever comes out of one counts as an answer. */
    private boolean answersInDicts;

    private long steps;
    private int depth;

    Evaluator(ParsedPass pass, Functions functions, Limits limits) {
        this.pass = pass;
        this.functions = functions;
        this.limits = limits;
        this.out = new PassOutput(limits.outputCharacters());
    }

    /** @throws TemplateProblem what stopped it */
    PassOutput run() {
        variables.add(new Bound("$", null, false));
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
        step(1, span.start());
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
        Pipeline pipeline = action.pipeline();
        Bound result = pipeline(pipeline);
        if (pipeline.variables().isEmpty()) {
            String text = result.value() == null ? NO_VALUE : printed(result.value(), pipeline.at());
            requireRoom(text.length());
            int source = pass.source().sourceOf(action.span().start());
            out.write(text, source, result.answer() ? Origin.ANSWER : Origin.COMPUTED);
        }
        return Flow.ON;
    }

    private String printed(Object value, int at) {
        try {
            return GoPrint.value(value);
        } catch (FunctionException refused) {
            throw problem(Kind.LIMIT, refused.getMessage(), at);
        }
    }

    private void requireRoom(int more) {
        if (out.isFull(more)) {
            String message = "the output is longer than " + limits.outputCharacters() + " characters";
            throw problem(Kind.LIMIT, message, span.start());
        }
    }

    private Flow choose(Node.If choice) {
        int visible = variables.size();
        deeper(choice.span().start());
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
        deeper(choice.span().start());
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
        deeper(range.span().start());
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
                case null -> false;
                case Long count -> count(count);
                case List<?> list -> list(list);
                case Map<?, ?> map -> map(GoPrint.sorted(map));
                default ->
                    throw problem(
                            Kind.FAILED,
                            "range cannot go through a value of type " + GoValue.typeName(over.value())
                                    + "; it needs a list, a dict or a number",
                            range.over().at());
            };
        }

        private boolean count(long count) {
            if (range.over().variables().size() > 1) {
                throw problem(
                        Kind.FAILED,
                        "range over a number sets one variable only",
                        range.over().at());
            }
            for (long i = 0; i < count && turn(i, i); i++) {
                // the turn does the work
            }
            return count > 0;
        }

        private boolean list(List<?> list) {
            for (int i = 0; i < list.size() && turn((long) i, list.get(i)); i++) {
                // the turn does the work
            }
            return !list.isEmpty();
        }

        private boolean map(Map<String, @Nullable Object> map) {
            for (Map.Entry<String, @Nullable Object> entry : map.entrySet()) {
                if (!turn(entry.getKey(), entry.getValue())) {
                    break;
                }
            }
            return !map.isEmpty();
        }

        /** One turn; answers whether another may follow. */
        private boolean turn(Object key, @Nullable Object item) {
            span = range.span();
            step(1, span.start());
            dot = new Bound(".", item, over.answer());
            List<String> names = range.over().variables();
            if (names.size() > 1) {
                bind(names.get(0), key);
            }
            if (!names.isEmpty()) {
                bind(names.getLast(), item);
            }
            Flow flow = nodes(range.body());
            hide(visible);
            return flow != Flow.BREAK;
        }

        private void bind(String name, @Nullable Object value) {
            set(new Bound(name, value, over.answer()), range.over());
        }
    }

    private Flow include(Node.Include include) {
        List<Node> body = pass.templates().get(include.name());
        int at = include.span().start();
        Bound data = include.data().map(this::pipeline).orElse(new Bound(".", null, false));
        if (body == null) {
            String message = "there is no template named " + GoText.quote(include.name());
            throw problem(Kind.FAILED, message, at);
        }
        deeper(at);
        List<Bound> outerVariables = variables;
        Bound outerDot = dot;
        variables = new ArrayList<>();
        variables.add(new Bound("$", data.value(), data.answer()));
        dot = data;
        nodes(body);
        variables = outerVariables;
        dot = outerDot;
        depth--;
        return Flow.ON;
    }

    private Bound pipeline(Pipeline pipeline) {
        boolean outer = answer;
        Bound last = new Bound("", null, false);
        boolean piped = false;
        for (Command command : pipeline.commands()) {
            answer = false;
            Object value = command(command, piped, last);
            last = new Bound("", value, answer);
            piped = true;
        }
        answer = outer || last.answer();
        for (String name : pipeline.variables()) {
            set(new Bound(name, last.value(), last.answer()), pipeline);
        }
        return last;
    }

    private void set(Bound variable, Pipeline pipeline) {
        if (!pipeline.assigns()) {
            variables.add(variable);
            return;
        }
        for (int i = variables.size() - 1; i >= 0; i--) {
            if (variables.get(i).name().equals(variable.name())) {
                variables.set(i, variable);
                return;
            }
        }
        throw problem(Kind.FAILED, "the variable " + variable.name() + " is not declared; use := first", pipeline.at());
    }

    private @Nullable Object command(Command command, boolean piped, Bound last) {
        Operand first = command.operands().getFirst();
        if (first instanceof Operand.Function function) {
            return call(
                    function, command.operands().subList(1, command.operands().size()), piped, last);
        }
        if (first instanceof Operand.Fields fields && operand(fields.of()) == null) {
            return null;
        }
        if (piped || command.operands().size() > 1) {
            throw problem(Kind.FAILED, "only a function takes arguments", first.at());
        }
        if (first instanceof Operand.Nil) {
            throw problem(Kind.FAILED, "nil alone is not an expression", first.at());
        }
        return operand(first);
    }

    private @Nullable Object operand(Operand operand) {
        step(1, operand.at());
        return switch (operand) {
            case Operand.Nil _ -> null;
            case Operand.Bool constant -> constant.value();
            case Operand.Numeric constant -> constant.value();
            case Operand.Text constant -> constant.value();
            case Operand.Dot _ -> read(dot);
            case Operand.Variable variable -> read(variable(variable));
            case Operand.Function function -> call(function, List.of(), false, new Bound("", null, false));
            case Operand.Fields fields -> fields(fields);
            case Operand.Parens parens -> parens(parens);
        };
    }

    private @Nullable Object parens(Operand.Parens parens) {
        deeper(parens.at());
        Object value = pipeline(parens.pipeline()).value();
        depth--;
        return value;
    }

    private @Nullable Object read(Bound bound) {
        answer = answer || bound.answer() || (answersInDicts && isContainer(bound.value()));
        return bound.value();
    }

    private Bound variable(Operand.Variable variable) {
        for (int i = variables.size() - 1; i >= 0; i--) {
            if (variables.get(i).name().equals(variable.name())) {
                return variables.get(i);
            }
        }
        throw problem(Kind.FAILED, "the variable " + variable.name() + " is not declared", variable.at());
    }

    private @Nullable Object fields(Operand.Fields fields) {
        Object value = operand(fields.of());
        boolean missing = value == null;
        for (String name : fields.names()) {
            if (value instanceof Map<?, ?> map) {
                missing = !map.containsKey(name);
                value = map.get(name);
            } else if (!missing) {
                String type = value == null ? "nil" : "a value of type " + GoValue.typeName(value);
                throw problem(Kind.FAILED, "." + name + " cannot be read from " + type, fields.at());
            }
        }
        return value;
    }

    private @Nullable Object call(Operand.Function function, List<Operand> operands, boolean piped, Bound last) {
        boolean before = answer;
        answer = piped && last.answer();
        TemplateFunction known = functions.find(function.name()).orElseGet(() -> Builtins.find(function.name()));
        Object result;
        if (known != null) {
            result = call(function, known, arguments(operands, piped, last));
        } else {
            result = andOr(function, operands, piped, last);
        }
        answer = before || (answer && !(result instanceof Boolean));
        return result;
    }

    private List<@Nullable Object> arguments(List<Operand> operands, boolean piped, Bound last) {
        List<@Nullable Object> arguments = new ArrayList<>(operands.size() + 1);
        for (Operand operand : operands) {
            arguments.add(operand(operand));
        }
        if (piped) {
            arguments.add(last.value());
        }
        return arguments;
    }

    private @Nullable Object call(Operand.Function name, TemplateFunction function, List<@Nullable Object> arguments) {
        step(1L + function.cost(), name.at());
        answersInDicts |= answer && arguments.stream().anyMatch(Evaluator::isContainer);
        answer |= function.readsAnswers();
        try {
            Object result = function.call(arguments);
            step(size(result) / SIZE_PER_STEP, name.at());
            return result;
        } catch (FunctionException refused) {
            throw problem(Kind.FAILED, name.name() + ": " + refused.getMessage(), name.at());
        }
    }

    private @Nullable Object andOr(Operand.Function name, List<Operand> operands, boolean piped, Bound last) {
        boolean and = name.name().equals(Builtins.AND);
        if (!and && !name.name().equals(Builtins.OR)) {
            String message = "function " + GoText.quote(name.name()) + " is not known here";
            throw problem(Kind.UNKNOWN_FUNCTION, message, name.at());
        }
        if (operands.isEmpty() && !piped) {
            throw problem(Kind.FAILED, name.name() + ": at least one argument is needed", name.at());
        }
        Object value = null;
        for (Operand operand : operands) {
            value = operand(operand);
            if (GoValue.isTrue(value) != and) {
                return value;
            }
        }
        return piped ? last.value() : value;
    }

    private static boolean isContainer(@Nullable Object value) {
        return value instanceof Map<?, ?> || value instanceof List<?>;
    }

    private static int size(@Nullable Object value) {
        return switch (value) {
            case String text -> text.length();
            case List<?> list -> list.size();
            case Map<?, ?> map -> map.size();
            case null, default -> 0;
        };
    }

    private void step(long cost, int at) {
        steps += cost;
        if (steps > limits.steps()) {
            throw problem(Kind.LIMIT, "the template needs more than " + limits.steps() + " steps", at);
        }
    }

    private void deeper(int at) {
        depth++;
        if (depth > limits.depth()) {
            String message = "blocks, parentheses and templates are nested more than " + limits.depth() + " deep";
            throw problem(Kind.LIMIT, message, at);
        }
    }

    private void leave(int visible) {
        hide(visible);
        depth--;
    }

    private void hide(int visible) {
        variables.subList(visible, variables.size()).clear();
    }

    private TemplateProblem problem(Kind kind, @Nullable String message, int at) {
        return new TemplateProblem(kind, String.valueOf(message), at, span);
    }
}
