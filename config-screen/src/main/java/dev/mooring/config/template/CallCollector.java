package dev.mooring.config.template;

import dev.mooring.config.template.Pipeline.Command;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the calls off a parsed pass, in branches that may never run as well. */
final class CallCollector {

    private final Set<Call> calls = new LinkedHashSet<>();

    private CallCollector() {}

    static Set<Call> callsIn(ParsedPass pass) {
        CallCollector collector = new CallCollector();
        collector.nodes(pass.nodes());
        pass.templates().values().forEach(collector::nodes);
        return collector.calls;
    }

    /** Reads the calls off tokens, where blocks do not match in the text as written. */
    static Set<Call> callsIn(List<Token> tokens) {
        Set<Call> calls = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(TokenType.IDENTIFIER)) {
                calls.add(new Call(tokens.get(i).text(), literalAfter(tokens, i)));
            }
        }
        return calls;
    }

    private static Optional<String> literalAfter(List<Token> tokens, int function) {
        boolean argument =
                function + 2 < tokens.size() && tokens.get(function + 1).is(TokenType.SPACE);
        Token token = tokens.get(argument ? function + 2 : function);
        boolean plain = token.is(TokenType.STRING) && token.text().indexOf('\\') < 0;
        return plain ? Optional.of(Literal.unquote(token.text())) : Optional.empty();
    }

    private void nodes(List<Node> nodes) {
        nodes.forEach(this::node);
    }

    private void node(Node node) {
        switch (node) {
            case Node.Text _, Node.Break _, Node.Continue _ -> {}
            case Node.Action action -> pipeline(action.pipeline());
            case Node.If choice -> branches(choice.branches(), choice.otherwise());
            case Node.With choice -> branches(choice.branches(), choice.otherwise());
            case Node.Range range -> {
                pipeline(range.over());
                nodes(range.body());
                nodes(range.otherwise());
            }
            case Node.Include include -> include.data().ifPresent(this::pipeline);
        }
    }

    private void branches(List<Node.Branch> branches, List<Node> otherwise) {
        for (Node.Branch branch : branches) {
            pipeline(branch.condition());
            nodes(branch.body());
        }
        nodes(otherwise);
    }

    private void pipeline(Pipeline pipeline) {
        Optional<String> piped = Optional.empty();
        for (Command command : pipeline.commands()) {
            command(command, piped);
            piped = command.operands().size() == 1 ? literal(command.operands().getFirst()) : Optional.empty();
        }
    }

    private void command(Command command, Optional<String> piped) {
        List<Operand> operands = command.operands();
        if (operands.getFirst() instanceof Operand.Function function) {
            Optional<String> first = operands.size() > 1 ? literal(operands.get(1)) : piped;
            calls.add(new Call(function.name(), first));
        } else {
            operand(operands.getFirst());
        }
        operands.stream().skip(1).forEach(this::operand);
    }

    private void operand(Operand operand) {
        switch (operand) {
            case Operand.Function function -> calls.add(new Call(function.name(), Optional.empty()));
            case Operand.Parens parens -> pipeline(parens.pipeline());
            case Operand.Chain chain -> operand(chain.of());
            case Operand.Dot _,
                    Operand.Fields _,
                    Operand.Nil _,
                    Operand.Bool _,
                    Operand.Numeric _,
                    Operand.Text _,
                    Operand.Variable _ -> {}
        }
    }

    private static Optional<String> literal(Operand operand) {
        return operand instanceof Operand.Text text ? Optional.of(text.value()) : Optional.empty();
    }
}
