package dev.mooring.config.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The {@link Making} of each expression of a template, by where the expression begins. */
final class Makings {

    private final Map<Integer, Making> byStart = new HashMap<>();

    private Makings() {}

    static Makings of(ParsedPass first, ParsedPass second) {
        Makings makings = new Makings();
        for (ParsedPass pass : List.of(first, second)) {
            makings.nodes(pass.nodes());
            pass.templates().values().forEach(makings::nodes);
        }
        return makings;
    }

    Making at(int start) {
        return byStart.getOrDefault(start, Making.UNKNOWN);
    }

    private void nodes(List<Node> nodes) {
        nodes.forEach(this::node);
    }

    private void node(Node node) {
        switch (node) {
            case Node.Text _, Node.Break _, Node.Continue _, Node.Include _ -> {}
            case Node.Action action -> byStart.put(action.span().start(), Making.of(action.pipeline()));
            case Node.If choice -> branches(choice.branches(), choice.otherwise());
            case Node.With choice -> branches(choice.branches(), choice.otherwise());
            case Node.Range range -> {
                nodes(range.body());
                nodes(range.otherwise());
            }
        }
    }

    private void branches(List<Node.Branch> branches, List<Node> otherwise) {
        branches.forEach(branch -> nodes(branch.body()));
        nodes(otherwise);
    }
}
