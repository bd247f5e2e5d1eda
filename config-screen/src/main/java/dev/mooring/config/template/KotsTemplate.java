package dev.mooring.config.template;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.template.TemplateProblem.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text with expressions in both of KOTS's delimiters ({@code {{repl … }}} and {@code repl{{ … }}}), parsed once and
 * rendered as often as its inputs change. It does not change and is safe for use by many threads.
 *
 * <p>The two styles are two passes over the whole text, the second over what the first put out; each sees the
 * expressions of the other as text. Unlike KOTS, the second pass does not read as code what came out of an answer.
 */
public final class KotsTemplate {

    private final String text;
    private final Place start;
    private final ParsedPass first;
    private final SecondPass second;
    private final List<Finding> findings;
    private final boolean isConstant;
    private final Set<Call> calls;
    private final Makings makings;
    /** Only saves time; two threads may both parse. */
    private volatile @Nullable LastSecond lastSecond;

    private KotsTemplate(String text, Place start, ParsedPass first, SecondPass second) {
        this.text = text;
        this.start = start;
        this.first = first;
        this.second = second;
        this.findings = findings(first, second);
        this.isConstant = findings.isEmpty() && isUntouched(text);
        this.calls = calls(first, second);
        this.makings = Makings.of(first, second.parsed());
    }

    /**
     * Parses without ever throwing: what is wrong is among {@link #findings()}, and rendering then fails with the first.
     *
     * @param start where the text's first character stands in its file, so that messages name the file's own lines
     * @param functions the names that calls are checked against
     */
    public static KotsTemplate parse(String text, Place start, Functions functions) {
        ParsedPass first = ParsedPass.of(PassText.ofSource(text), Delimiters.BRACES_FIRST, functions);
        return new KotsTemplate(text, start, first, SecondPass.after(first, functions));
    }

    /** As the vendor wrote it. */
    public String text() {
        return text;
    }

    public List<Finding> findings() {
        return findings;
    }

    /** Whether the text holds no expression at all: it renders to itself. */
    public boolean isConstant() {
        return isConstant;
    }

    /** The text that it renders to whatever is answered, where it is constant. */
    public Optional<String> constant() {
        return isConstant() ? Optional.of(text) : Optional.empty();
    }

    private static boolean isUntouched(String text) {
        return !Delimiters.BRACES_FIRST.occurIn(text) && !Delimiters.BRACES_LAST.occurIn(text);
    }

    /** Every call that stands in the template, in either delimiter. */
    public Set<Call> calls() {
        return calls;
    }

    public Rendering render(Functions functions, Limits limits) {
        if (isConstant) {
            return new Rendering.Rendered(text, List.of());
        }
        return switch (output(functions, limits)) {
            case Output.Stopped(Finding finding) -> new Rendering.Failed(finding);
            case Output.Written(PassOutput output) -> output.asRendering();
        };
    }

    /** As {@link #render}, but each part of the text says where it comes from. */
    public Tracing trace(Functions functions, Limits limits) {
        return switch (output(functions, limits)) {
            case Output.Stopped(Finding finding) -> new Tracing.Failed(finding);
            case Output.Written(PassOutput output) -> output.asTraced(makings);
        };
    }

    /** What became of the passes. */
    private sealed interface Output {

        record Written(PassOutput output) implements Output {}

        record Stopped(Finding finding) implements Output {}
    }

    private Output output(Functions functions, Limits limits) {
        if (!findings.isEmpty()) {
            return new Output.Stopped(findings.getFirst());
        }
        if (isConstant()) {
            PassOutput same = new PassOutput(text.length());
            same.copy(PassText.ofSource(text), 0, text.length());
            return new Output.Written(same);
        }
        return runPasses(functions, limits);
    }

    private Output runPasses(Functions functions, Limits limits) {
        ParsedPass running = first;
        try {
            if (!Delimiters.BRACES_FIRST.occurIn(text)) {
                running = second.parsed();
                return new Output.Written(new Evaluator(running, functions, limits).run());
            }
            PassOutput between = new Evaluator(running, functions, limits).run();
            PassText input = between.asInput();
            if (!Delimiters.BRACES_LAST.occurIn(input.text())) {
                return new Output.Written(between);
            }
            running = secondPass(input, functions);
            return runSecond(running, functions, limits);
        } catch (TemplateProblem problem) {
            return new Output.Stopped(finding(problem, running));
        } catch (StackOverflowError tooDeep) {
            return new Output.Stopped(tooDeep());
        }
    }

    /**
     * The second pass over what the first put out. That is often the same as the last time: most answers do not change
     * which branches are taken.
     */
    private ParsedPass secondPass(PassText input, Functions functions) {
        LastSecond last = lastSecond;
        if (last != null && last.isFor(input, functions)) {
            return last.parsed();
        }
        ParsedPass parsed = ParsedPass.of(input, Delimiters.BRACES_LAST, functions);
        lastSecond = new LastSecond(parsed, functions.names());
        return parsed;
    }

    /** A second pass that was parsed, and the names that it was checked against. */
    private record LastSecond(ParsedPass parsed, Set<String> names) {
        boolean isFor(PassText input, Functions functions) {
            return parsed.source().equals(input) && names.equals(functions.names());
        }
    }

    private Output runSecond(ParsedPass pass, Functions functions, Limits limits) {
        if (!pass.problems().isEmpty()) {
            return new Output.Stopped(finding(pass.problems().getFirst(), pass));
        }
        return new Output.Written(new Evaluator(pass, functions, limits).run());
    }

    /** Where a character of the text stands in its file. */
    public Place placeOf(int offset) {
        return place(Math.clamp(offset, 0, text.length()), "");
    }

    private Finding tooDeep() {
        return Finding.error(Kind.LIMIT.code(), "The template is nested too deeply; make it flatter", start);
    }

    private List<Finding> findings(ParsedPass one, SecondPass two) {
        List<Finding> all = new ArrayList<>();
        one.problems().forEach(problem -> all.add(finding(problem, one)));
        two.problems().forEach(problem -> all.add(finding(problem, two.parsed())));
        return all.stream().sorted(Finding.ORDER).toList();
    }

    private Finding finding(TemplateProblem problem, ParsedPass pass) {
        PassText read = pass.source();
        String expression = problem.span().in(read.text());
        Place place = place(read.sourceOf(problem.offset()), expression);
        boolean named = start.subject().isEmpty();
        return Finding.error(problem.kind().code(), (named ? "" : expression + ": ") + problem.discreet(), place);
    }

    private Place place(int offset, String expression) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        int line = (int)
                text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        int column = text.codePointCount(lineStart, Math.min(offset, text.length()));
        int firstColumn = line == 0 ? Math.max(1, start.column()) : 1;
        String subject = start.subject().isEmpty() ? expression : start.subject();
        return new Place(start.file(), Math.max(1, start.line()) + line, firstColumn + column, subject);
    }

    private static Set<Call> calls(ParsedPass one, SecondPass two) {
        Set<Call> all = new LinkedHashSet<>(CallCollector.callsIn(one));
        all.addAll(two.calls());
        return Collections.unmodifiableSet(all);
    }
}
