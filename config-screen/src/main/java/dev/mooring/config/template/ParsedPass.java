package dev.mooring.config.template;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One pass over a text, parsed.
 *
 * @param name of the whole template
 * @param tokens none where the text could not even be cut into tokens
 * @param problems what is wrong with it; a pass with problems is not run
 * @param templates the bodies of {@code define} and {@code block}, and the whole under its name
 */
record ParsedPass(
        String name,
        PassText source,
        List<Token> tokens,
        List<Node> nodes,
        Map<String, List<Node>> templates,
        List<TemplateProblem> problems) {

    ParsedPass {
        tokens = List.copyOf(tokens);
        nodes = List.copyOf(nodes);
        templates = Map.copyOf(templates);
        problems = List.copyOf(problems);
    }

    /** A pass without a name. */
    static ParsedPass of(PassText source, Delimiters delimiters, Functions functions) {
        return new Parser("", source, delimiters, functions).parse();
    }

    /** Whether each expression runs exactly once, whatever the answers are. */
    boolean isFlat() {
        return Set.of(name).containsAll(templates.keySet()) && nodes.stream().allMatch(ParsedPass::isTextOrAction);
    }

    private static boolean isTextOrAction(Node node) {
        return node instanceof Node.Text || node instanceof Node.Action;
    }
}
