package dev.mooring.config.template;

import dev.mooring.config.template.TemplateProblem.Kind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be said of the second pass before the first has run. Without expressions of the first style that is
 * everything; with some, the second pass reads a text that is not known yet.
 *
 * @param parsed the second pass over the vendor's own text, with the expressions of the first style filled up
 * @param problems what is wrong with it for sure
 */
record SecondPass(ParsedPass parsed, List<TemplateProblem> problems, Set<Call> calls) {

    /** Stands for the unknown output of the first pass: a letter of no use, so that it fits into literals and names. */
    private static final char FILLER = '\uA66E';

    static SecondPass after(ParsedPass first, Functions functions) {
        PassText source = first.source();
        if (!Delimiters.BRACES_FIRST.occurIn(source.text())) {
            ParsedPass parsed = ParsedPass.of(source, Delimiters.BRACES_LAST, functions);
            return new SecondPass(parsed, parsed.problems(), CallCollector.callsIn(parsed));
        }
        ParsedPass guess = ParsedPass.of(PassText.ofSource(filled(first)), Delimiters.BRACES_LAST, functions);
        return new SecondPass(guess, first.isFlat() ? certain(guess) : List.of(), callsIn(guess));
    }

    private static String filled(ParsedPass first) {
        char[] text = first.source().text().toCharArray();
        int from = 0;
        for (Token token : first.tokens()) {
            if (token.is(TokenType.TEXT)) {
                Arrays.fill(text, from, token.start(), FILLER);
                from = token.end();
            }
        }
        Arrays.fill(text, from, text.length, FILLER);
        return new String(text);
    }

    private static List<TemplateProblem> certain(ParsedPass guess) {
        return guess.problems().stream()
                .filter(problem -> problem.kind() == Kind.UNKNOWN_FUNCTION)
                .filter(problem -> !isFilled(problem.span().in(guess.source().text())))
                .toList();
    }

    private static boolean isFilled(String text) {
        return text.indexOf(FILLER) >= 0;
    }

    private static Set<Call> callsIn(ParsedPass guess) {
        boolean whole = guess.problems().stream().allMatch(problem -> problem.kind() == Kind.UNKNOWN_FUNCTION);
        Set<Call> calls = new LinkedHashSet<>();
        for (Call call : whole ? CallCollector.callsIn(guess) : CallCollector.callsIn(guess.tokens())) {
            if (!isFilled(call.function())) {
                calls.add(new Call(call.function(), call.literal().filter(literal -> !isFilled(literal))));
            }
        }
        return calls;
    }
}
