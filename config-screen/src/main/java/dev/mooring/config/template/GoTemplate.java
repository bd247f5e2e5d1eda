package dev.mooring.config.template;

import dev.mooring.config.template.TemplateProblem.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template in Go's own delimiters ({@code {{ … }}}), rendered over data, with Go's output and Go's messages: for trying
 * templates outside of a KOTS package. The language is the one of {@link KotsTemplate}. Immutable.
 */
public final class GoTemplate {

    private final ParsedPass pass;

    private GoTemplate(ParsedPass pass) {
        this.pass = pass;
    }

    /** What came of it. */
    public sealed interface Result {

        /** The output, as a string of Go: {@link GoText#bytes} has its bytes. */
        record Rendered(String text) implements Result {}

        /**
         * Nothing came of it.
         *
         * @param message in Go's form: template, line, for a running template also column and expression, then what is
         *     wrong. It may repeat values of the data.
         */
        record Failed(String message) implements Result {}
    }

    /** @param name what messages call the template, and by which it can call itself */
    public static GoTemplate parse(String name, String text, Functions functions) {
        return new GoTemplate(new Parser(name, PassText.ofSource(text), Delimiters.PLAIN, functions).parse());
    }

    /** @param data what dot is at first; a value in the shapes of {@link TemplateFunction} */
    public Result render(@Nullable Object data, Functions functions, Limits limits) {
        if (!pass.problems().isEmpty()) {
            return new Result.Failed(message(pass.problems().getFirst()));
        }
        try {
            return new Result.Rendered(
                    new Evaluator(pass, functions, limits, data).run().text());
        } catch (TemplateProblem problem) {
            return new Result.Failed(message(problem));
        } catch (StackOverflowError tooDeep) {
            return new Result.Failed("template: " + pass.name() + ": the template is nested too deeply");
        }
    }

    private String message(TemplateProblem problem) {
        String before = "template: " + pass.name() + ":" + line(problem.goOffset());
        Optional<Context> running = problem.context();
        if (running.isEmpty()) {
            return before + ": " + problem.exact();
        }
        Context context = running.get();
        return before + ":" + column(problem.goOffset()) + ": executing " + GoText.quote(context.template()) + " at <"
                + context.part().source() + ">: " + problem.exact();
    }

    private int line(int offset) {
        String text = pass.source().text();
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** Counted in bytes, from 0, as Go does. */
    private long column(int offset) {
        String text = pass.source().text();
        return GoValue.byteLength(text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset));
    }
}
