package dev.mooring.config.template;

import dev.mooring.config.template.TemplateProblem.Context;
import dev.mooring.config.template.TemplateProblem.Kind;
import dev.mooring.config.template.TemplateProblem.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an evaluation stands: what can be named, what is being evaluated (messages point to it), and what is left of its
 * limits. One evaluation has one, which its parts share.
 */
final class EvaluationState {

    /** How many characters a function may read or make for the price of one step. */
    private static final int CHARACTERS_PER_STEP = 64;

    /** The same for items of lists and dicts. */
    private static final int ITEMS_PER_STEP = 8;

    final Limits limits;
    List<Bound> variables = new ArrayList<>();
    Bound dot;
    Span span = new Span(0, 0);
    String template;
    /** What was evaluated last: Go's messages point to it. */
    Located part = new Operand.Dot(0);
    /** Whether what was evaluated since the flag was last cleared read an answer. */
    boolean answer;
    /** Whether what was evaluated last came out of a list or dict of any values. */
    boolean boxed;
    /** Whether an answer may have been put into a dict: from then on whatever comes out of one counts as an answer. */
    boolean answersInDicts;

    private long steps;
    private int depth;

    /** @param data what dot and {@code $} are at first */
    EvaluationState(String template, Limits limits, Bound data) {
        this.template = template;
        this.limits = limits;
        this.dot = data;
        variables.add(data);
    }

    String printed(@Nullable Object value) {
        try {
            return GoPrint.value(value);
        } catch (FunctionException refused) {
            throw problem(Kind.LIMIT, String.valueOf(refused.getMessage()));
        }
    }

    void assign(Bound variable) {
        variables.set(indexOf(variable.name()), variable);
    }

    int indexOf(String variable) {
        for (int i = variables.size() - 1; i >= 0; i--) {
            if (variables.get(i).name().equals(variable)) {
                return i;
            }
        }
        throw problem(Kind.FAILED, Words.of("undefined variable: " + variable).withAdvice("set it first with :="));
    }

    /** What it costs to read a value or to make it: or else long texts, handled often, would keep the console busy. */
    static int weight(@Nullable Object value) {
        return switch (value) {
            case String text -> text.length() / CHARACTERS_PER_STEP;
            case List<?> list -> list.size() / ITEMS_PER_STEP;
            case Map<?, ?> map -> map.size() / ITEMS_PER_STEP;
            case null, default -> 0;
        };
    }

    void requireRoomFor(@Nullable Object result) {
        if (result instanceof String text && text.length() > limits.outputCharacters()) {
            throw problem(Kind.LIMIT, "a text is longer than " + limits.outputCharacters() + " characters");
        }
    }

    void step(long cost) {
        steps += cost;
        if (steps > limits.steps()) {
            throw problem(Kind.LIMIT, "the template needs more than " + limits.steps() + " steps");
        }
    }

    void deeper() {
        depth++;
        if (depth > limits.depth()) {
            throw problem(
                    Kind.LIMIT, "blocks, parentheses and templates are nested more than " + limits.depth() + " deep");
        }
    }

    void shallower() {
        depth--;
    }

    void leave(int visible) {
        hide(visible);
        shallower();
    }

    void hide(int visible) {
        variables.subList(visible, variables.size()).clear();
    }

    TemplateProblem problem(Kind kind, String message) {
        return problem(kind, Words.of(message));
    }

    TemplateProblem problem(Kind kind, Words words) {
        return TemplateProblem.running(kind, words, new Context(template, part), span);
    }
}
