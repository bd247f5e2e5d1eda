package dev.mooring.config.template;

import dev.mooring.config.template.PassText.Origin;
import dev.mooring.config.template.TemplateProblem.Kind;
import dev.mooring.config.template.TemplateProblem.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the nodes of one parsed pass: texts, branches, loops and the templates that it calls; {@link Expressions} has the rest. */
final class Evaluator {

    /** What Go prints for an expression that has none. */
    static final String NO_VALUE = "<no value>";

    private static final Bound NOTHING = new Bound("", Absent.VALUE, false, false);

    /** What a node says about the loop around it. */
    private enum Flow {
        ON,
        BREAK,
        CONTINUE
    }

    private final ParsedPass pass;
    private final EvaluationState state;
    private final Expressions expressions;
    private final PassOutput out;

    Evaluator(ParsedPass pass, Functions functions, Limits limits) {
        this(pass, functions, limits, Absent.VALUE);
    }

    /** @param data what dot is at first */
    Evaluator(ParsedPass pass, Functions functions, Limits limits, @Nullable Object data) {
        this.pass = pass;
        this.state = new EvaluationState(
                pass.name(), limits, new Bound("$", data == null ? Absent.VALUE : data, false, false));
        this.expressions = new Expressions(state, functions);
        this.out = new PassOutput(limits.outputCharacters());
    }

    /** @throws TemplateProblem what stopped it */
    PassOutput run() {
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
        state.span = node.span();
        state.step(1);
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
        Bound result = expressions.value(action.pipeline());
        if (action.pipeline().variables().isEmpty()) {
            String text = result.value() == Absent.VALUE ? NO_VALUE : state.printed(result.value());
            requireRoom(text.length());
            int source = pass.source().sourceOf(action.span().start());
            out.write(text, source, result.answer() ? Origin.ANSWER : Origin.COMPUTED);
        }
        return Flow.ON;
    }

    private void requireRoom(int more) {
        if (out.isFull(more)) {
            throw state.problem(
                    Kind.LIMIT, "the output is longer than " + state.limits.outputCharacters() + " characters");
        }
    }

    private Flow choose(Node.If choice) {
        int visible = state.variables.size();
        state.deeper();
        List<Node> chosen = choice.otherwise();
        for (Node.Branch branch : choice.branches()) {
            state.span = branch.span();
            if (GoValue.isTrue(expressions.value(branch.condition()).value())) {
                chosen = branch.body();
                break;
            }
        }
        Flow flow = nodes(chosen);
        state.leave(visible);
        return flow;
    }

    private Flow chooseAndEnter(Node.With choice) {
        int visible = state.variables.size();
        state.deeper();
        Bound outer = state.dot;
        List<Node> chosen = choice.otherwise();
        for (Node.Branch branch : choice.branches()) {
            state.span = branch.span();
            Bound value = expressions.value(branch.condition());
            if (GoValue.isTrue(value.value())) {
                state.dot = value;
                chosen = branch.body();
                break;
            }
        }
        Flow flow = nodes(chosen);
        state.dot = outer;
        state.leave(visible);
        return flow;
    }

    private Flow range(Node.Range range) {
        int visible = state.variables.size();
        state.deeper();
        Bound outer = state.dot;
        Bound over = expressions.value(range.over());
        boolean any = new Loop(range, over).run();
        state.dot = outer;
        Flow flow = any ? Flow.ON : nodes(range.otherwise());
        state.leave(visible);
        return flow;
    }

    /** The turns of one {@code range}. */
    private final class Loop {

        private final Node.Range range;
        private final Bound over;
        private final int visible = state.variables.size();

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
            String exact = before + state.printed(over.value()) + after;
            return state.problem(Kind.FAILED, new Words(exact, before + "a value of type " + type + after, ""));
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
            state.span = range.span();
            state.step(1);
            state.dot = item;
            bind(new Bound(".", key, over.answer(), false), item);
            Flow flow = nodes(range.body());
            state.hide(visible);
            return flow != Flow.BREAK;
        }

        /** The pipeline has declared the variables already, each with the whole value. */
        private void bind(Bound key, Bound item) {
            List<String> names = range.over().variables();
            if (range.over().assigns()) {
                if (names.size() > 1) {
                    state.assign(key.named(names.getFirst()));
                }
                if (!names.isEmpty()) {
                    state.assign(item.named(names.getLast()));
                }
                return;
            }
            for (int i = 0; i < names.size(); i++) {
                boolean last = i == names.size() - 1;
                state.variables.set(visible - names.size() + i, (last ? item : key).named(names.get(i)));
            }
        }
    }

    private Flow include(Node.Include include) {
        state.part = include;
        List<Node> body = pass.templates().get(include.name());
        if (body == null) {
            throw state.problem(Kind.FAILED, "template " + GoText.quote(include.name()) + " not defined");
        }
        Bound data = include.data().map(expressions::value).orElse(NOTHING);
        state.part = include;
        state.deeper();
        List<Bound> outerVariables = state.variables;
        Bound outerDot = state.dot;
        String outerTemplate = state.template;
        state.variables = new ArrayList<>();
        state.variables.add(data.named("$"));
        state.dot = data;
        state.template = include.name();
        nodes(body);
        state.template = outerTemplate;
        state.variables = outerVariables;
        state.dot = outerDot;
        state.shallower();
        return Flow.ON;
    }
}
