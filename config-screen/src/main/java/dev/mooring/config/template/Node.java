package dev.mooring.config.template;

import java.util.List;
import java.util.Optional;

/** A part of a parsed pass. {@code span} is where its expression stands in the pass's text. */
sealed interface Node {

    Span span();

    record Text(Span span) implements Node {}

    record Action(Span span, Pipeline pipeline) implements Node {}

    /** {@code if … else if … else}, flat, so that a long chain needs no deep stack. */
    record If(Span span, List<Branch> branches, List<Node> otherwise) implements Node {
        public If {
            branches = List.copyOf(branches);
            otherwise = List.copyOf(otherwise);
        }
    }

    record With(Span span, List<Branch> branches, List<Node> otherwise) implements Node {
        public With {
            branches = List.copyOf(branches);
            otherwise = List.copyOf(otherwise);
        }
    }

    record Branch(Span span, Pipeline condition, List<Node> body) {
        public Branch {
            body = List.copyOf(body);
        }
    }

    record Range(Span span, Pipeline over, List<Node> body, List<Node> otherwise) implements Node {
        public Range {
            body = List.copyOf(body);
            otherwise = List.copyOf(otherwise);
        }
    }

    record Break(Span span) implements Node {}

    record Continue(Span span) implements Node {}

    /**
     * {@code template "name" data}.
     *
     * @param at where the name stands
     */
    record Include(Span span, int at, String name, Optional<Pipeline> data) implements Node, Located {
        @Override
        public String source() {
            String argument = data.map(pipeline -> " " + pipeline.source()).orElse("");
            return "{{template " + GoText.quote(name) + argument + "}}";
        }
    }
}
