package dev.mooring.config.template;

import dev.mooring.config.template.Pipeline.Command;
import dev.mooring.config.template.TemplateProblem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the tree of one pass from its tokens, by the grammar of Go's {@code text/template} and with its messages. */
final class Parser {

    private static final Set<TokenType> TERMS = Set.of(
            TokenType.BOOL,
            TokenType.CHARACTER,
            TokenType.COMPLEX,
            TokenType.DOT,
            TokenType.FIELD,
            TokenType.IDENTIFIER,
            TokenType.NUMBER,
            TokenType.NIL,
            TokenType.RAW_STRING,
            TokenType.STRING,
            TokenType.VARIABLE,
            TokenType.LEFT_PAREN);
    private static final int DEEPEST = Limits.DEFAULT.depth();

    private final PassText source;
    private final Delimiters delimiters;
    private final Functions functions;
    private final String name;
    private final List<TemplateProblem> problems = new ArrayList<>();
    private final Map<String, List<Node>> templates = new HashMap<>();
    private ParserTokens tokens = new ParserTokens(List.of());
    private Span span = new Span(0, 0);
    private List<String> variables = new ArrayList<>(List.of("$"));
    private int depth;
    private int ranges;
    /** Where the action began that is being read, and a negative number between actions. */
    private int actionStart = -1;

    /** @param name of the whole template, by which it can call itself */
    Parser(String name, PassText source, Delimiters delimiters, Functions functions) {
        this.name = name;
        this.source = source;
        this.delimiters = delimiters;
        this.functions = functions;
    }

    ParsedPass parse() {
        List<Token> cut = List.of();
        List<Node> nodes = List.of();
        try {
            cut = Lexer.tokens(source, delimiters);
            tokens = new ParserTokens(cut);
            nodes = topLevel();
        } catch (TemplateProblem problem) {
            problems.add(problem);
        }
        return new ParsedPass(name, source, cut, nodes, templates, problems);
    }

    private List<Node> topLevel() {
        List<Node> nodes = new ArrayList<>();
        while (!tokens.peek().is(TokenType.END)) {
            topLevelItem(nodes);
        }
        span = new Span(0, 0);
        addTemplate(name, nodes);
        return templates.getOrDefault(name, nodes);
    }

    private void topLevelItem(List<Node> nodes) {
        if (tokens.peek().is(TokenType.OPEN) && tokens.afterNext().isKeyword("define")) {
            begin(tokens.take());
            tokens.takePastSpace();
            define();
            return;
        }
        Item item = item();
        if (item.end() != End.NONE) {
            throw syntax("unexpected " + item.end().source(), span.start())
                    .because("there is no open if, range, with, define or block that this could belong to");
        }
        nodes.addAll(item.nodes());
    }

    /** What an item may be instead of a node: the end of a part of a block. */
    private enum End {
        NONE(""),
        END("{{end}}"),
        ELSE("{{else}}");

        private final String source;

        End(String source) {
            this.source = source;
        }

        String source() {
            return source;
        }
    }

    /** A text or an action: one node, or none where it ends a part of a block. */
    private record Item(List<Node> nodes, End end) {}

    private Item item() {
        Token token = tokens.takePastSpace();
        return switch (token.type()) {
            case TEXT -> item(new Node.Text(new Span(token.start(), token.end())));
            case OPEN -> actionItem(token);
            default -> throw unexpected(token, "input");
        };
    }

    private Item actionItem(Token open) {
        begin(open);
        actionStart = open.start();
        Token first = tokens.peekPastSpace();
        Item item = first.isKeyword("end") || first.isKeyword("else") ? end() : item(action());
        actionStart = -1;
        return item;
    }

    private static Item item(Node node) {
        return new Item(List.of(node), End.NONE);
    }

    private Item end() {
        if (tokens.take().isKeyword("end")) {
            expect(TokenType.CLOSE, "end");
            return new Item(List.of(), End.END);
        }
        Token after = tokens.peekPastSpace();
        if (!after.isKeyword("if") && !after.isKeyword("with")) {
            expect(TokenType.CLOSE, "else");
        }
        return new Item(List.of(), End.ELSE);
    }

    /** A block's content and what ended it. */
    private record Body(List<Node> nodes, End end) {}

    private Body body(Span opener, String word) {
        List<Node> nodes = new ArrayList<>();
        while (!tokens.peekPastSpace().is(TokenType.END)) {
            Item item = item();
            if (item.end() != End.NONE) {
                return new Body(nodes, item.end());
            }
            nodes.addAll(item.nodes());
        }
        span = opener;
        throw syntax("unexpected EOF", opener.start()).because("this " + word + " has no end");
    }

    /** An action's first token was taken: from here on its span is what messages show. */
    private void begin(Token open) {
        span = tokens.actionFrom(open);
    }

    private Node action() {
        Token first = tokens.peekPastSpace();
        boolean control = first.is(TokenType.KEYWORD) && !first.isKeyword("define");
        if (!control) {
            Span whole = span;
            return new Node.Action(whole, pipeline("command", TokenType.CLOSE));
        }
        tokens.take();
        return switch (first.text()) {
            case "if" -> ifNode();
            case "with" -> withNode();
            case "range" -> range();
            case "template" -> include();
            case "block" -> block();
            default -> leave(first);
        };
    }

    private Node leave(Token keyword) {
        Span whole = span;
        String shown = "{{" + keyword.text() + "}}";
        expect(TokenType.CLOSE, shown);
        if (ranges == 0) {
            throw syntax(shown + " outside {{range}}", keyword.start());
        }
        return keyword.isKeyword("break") ? new Node.Break(whole) : new Node.Continue(whole);
    }

    private Node ifNode() {
        Span whole = span;
        Branches branches = branches("if");
        return new Node.If(whole, branches.branches(), branches.otherwise());
    }

    private Node withNode() {
        Span whole = span;
        Branches branches = branches("with");
        return new Node.With(whole, branches.branches(), branches.otherwise());
    }

    private record Branches(List<Node.Branch> branches, List<Node> otherwise) {}

    private Branches branches(String word) {
        Span whole = span;
        int visible = variables.size();
        deeper(whole);
        List<Node.Branch> branches = new ArrayList<>();
        boolean more = true;
        List<Node> otherwise = List.of();
        while (more) {
            Span opener = span;
            Pipeline condition = pipeline(word, TokenType.CLOSE);
            Body body = body(whole, word);
            branches.add(new Node.Branch(opener, condition, body.nodes()));
            more = body.end() == End.ELSE && takesKeyword(word);
            if (body.end() == End.ELSE && !more) {
                otherwise = otherwise(whole, word);
            }
        }
        depth--;
        hideVariables(visible);
        return new Branches(branches, otherwise);
    }

    private boolean takesKeyword(String word) {
        boolean there = tokens.peek().isKeyword(word);
        if (there) {
            tokens.take();
        }
        return there;
    }

    private List<Node> otherwise(Span opener, String word) {
        Body body = body(opener, word);
        if (body.end() != End.END) {
            throw syntax("expected end; found {{else}}", span.start()).because("this " + word + " has an else already");
        }
        return body.nodes();
    }

    private Node range() {
        Span whole = span;
        int visible = variables.size();
        deeper(whole);
        Pipeline over = pipeline("range", TokenType.CLOSE);
        ranges++;
        Body body = body(whole, "range");
        ranges--;
        List<Node> otherwise = body.end() == End.ELSE ? otherwise(whole, "range") : List.of();
        depth--;
        hideVariables(visible);
        return new Node.Range(whole, over, body.nodes(), otherwise);
    }

    private Node include() {
        Span whole = span;
        Token called = tokens.takePastSpace();
        String template = templateName(called, "template clause");
        if (tokens.peekPastSpace().is(TokenType.CLOSE)) {
            tokens.take();
            return new Node.Include(whole, called.start(), template, Optional.empty());
        }
        Pipeline data = pipeline("template clause", TokenType.CLOSE);
        return new Node.Include(whole, called.start(), template, Optional.of(data));
    }

    private Node block() {
        Span whole = span;
        Token defined = tokens.takePastSpace();
        String template = templateName(defined, "block clause");
        Pipeline data = pipeline("block clause", TokenType.CLOSE);
        templateBody("block", template, whole);
        return new Node.Include(whole, defined.start(), template, Optional.of(data));
    }

    private void define() {
        Span whole = span;
        String template = templateName(tokens.takePastSpace(), "define clause");
        expect(TokenType.CLOSE, "define clause");
        templateBody("define", template, whole);
    }

    /** The content of a named template sees none of the variables around it. */
    private void templateBody(String word, String template, Span opener) {
        deeper(opener);
        List<String> outer = variables;
        int outerRanges = ranges;
        variables = new ArrayList<>(List.of("$"));
        ranges = 0;
        actionStart = -1;
        Body body = body(opener, word);
        if (body.end() != End.END) {
            throw syntax("unexpected {{else}} in " + word + " clause", span.start())
                    .because("a " + word + " has no else");
        }
        variables = outer;
        ranges = outerRanges;
        depth--;
        span = opener;
        addTemplate(template, body.nodes());
    }

    /** A template may be defined once, and again only where one of both is blank. */
    private void addTemplate(String template, List<Node> nodes) {
        List<Node> there = templates.get(template);
        if (there == null || isBlank(there)) {
            templates.put(template, nodes);
        } else if (!isBlank(nodes)) {
            throw syntax("template: multiple definition of template " + GoText.quote(template), span.start());
        }
    }

    private boolean isBlank(List<Node> nodes) {
        return nodes.stream()
                .allMatch(node -> node instanceof Node.Text text
                        && source.text()
                                .substring(text.span().start(), text.span().end())
                                .isBlank());
    }

    private String templateName(Token token, String context) {
        if (!token.is(TokenType.STRING) && !token.is(TokenType.RAW_STRING)) {
            throw unexpected(token, context);
        }
        return unquoted(token);
    }

    private void expect(TokenType type, String context) {
        Token token = tokens.takePastSpace();
        if (!token.is(type)) {
            throw unexpected(token, context);
        }
    }

    private void hideVariables(int visible) {
        variables.subList(visible, variables.size()).clear();
    }

    private Pipeline pipeline(String context, TokenType end) {
        int at = tokens.peekPastSpace().start();
        List<String> targets = new ArrayList<>();
        boolean assigns = targets(context, targets);
        List<Command> commands = new ArrayList<>();
        while (!tokens.peekPastSpace().is(end)) {
            if (!TERMS.contains(tokens.peek().type())) {
                throw unexpected(tokens.peek(), context);
            }
            commands.add(command());
        }
        int close = tokens.take().start();
        check(commands, context, close);
        return new Pipeline(at, targets, assigns, commands);
    }

    private void check(List<Command> commands, String context, int end) {
        if (commands.isEmpty()) {
            throw syntax("missing value for " + context, end);
        }
        for (int i = 1; i < commands.size(); i++) {
            Operand first = commands.get(i).operands().getFirst();
            if (!isExecutable(first)) {
                throw syntax("non executable command in pipeline stage " + (i + 1), first.at())
                        .because("only a function can stand after |");
            }
        }
    }

    private static boolean isExecutable(Operand operand) {
        return switch (operand) {
            case Operand.Function _, Operand.Fields _, Operand.Chain _, Operand.Variable _, Operand.Parens _ -> true;
            case Operand.Dot _, Operand.Nil _, Operand.Bool _, Operand.Numeric _, Operand.Text _ -> false;
        };
    }

    /** Reads {@code $x :=}, {@code $x =} or, in a range, {@code $i, $x :=}; answers whether it assigns. */
    private boolean targets(String context, List<String> targets) {
        while (tokens.peekPastSpace().is(TokenType.VARIABLE)) {
            Token after = tokens.afterNext();
            if (after.is(TokenType.ASSIGN) || after.is(TokenType.DECLARE)) {
                target(targets);
                return after.is(TokenType.ASSIGN);
            }
            boolean comma = after.is(TokenType.OTHER) && after.text().equals(",");
            if (!comma) {
                return false;
            }
            target(targets);
            checkSecondTarget(context, targets);
        }
        return false;
    }

    private void target(List<String> targets) {
        String variable = tokens.take().text();
        tokens.takePastSpace();
        targets.add(variable);
        variables.add(variable);
    }

    private void checkSecondTarget(String context, List<String> targets) {
        if (!context.equals("range") || targets.size() > 1) {
            throw syntax("too many declarations in " + context, tokens.readTo());
        }
        switch (tokens.peekPastSpace().type()) {
            case VARIABLE, CLOSE, RIGHT_PAREN -> {}
            default -> throw syntax("range can only initialize variables", tokens.readTo());
        }
    }

    private Command command() {
        int at = tokens.peekPastSpace().start();
        List<Operand> operands = new ArrayList<>();
        boolean more = true;
        while (more) {
            if (TERMS.contains(tokens.peekPastSpace().type())) {
                operands.add(operand());
            }
            more = tokens.peek().is(TokenType.SPACE);
        }
        endOfCommand();
        if (operands.isEmpty()) {
            throw syntax("empty command", at);
        }
        return new Command(at, operands);
    }

    private void endOfCommand() {
        Token token = tokens.peek();
        switch (token.type()) {
            case PIPE -> tokens.take();
            case CLOSE, RIGHT_PAREN -> {}
            default -> throw unexpected(token, "operand");
        }
    }

    private Operand operand() {
        Operand term = term();
        if (!tokens.peek().is(TokenType.FIELD)) {
            return term;
        }
        int at = tokens.peek().start();
        List<String> names = new ArrayList<>();
        while (tokens.peek().is(TokenType.FIELD)) {
            names.add(tokens.take().text().substring(1));
        }
        return switch (term) {
            case Operand.Nil _, Operand.Bool _, Operand.Numeric _, Operand.Text _, Operand.Dot _ ->
                throw syntax("unexpected . after term " + GoText.quote(term.source()), at);
            case Operand.Fields fields -> new Operand.Fields(at, join(fields.names(), names));
            case Operand.Variable variable -> new Operand.Variable(at, variable.name(), names);
            case Operand.Function _, Operand.Parens _, Operand.Chain _ -> new Operand.Chain(at, term, names);
        };
    }

    private static List<String> join(List<String> first, List<String> rest) {
        List<String> all = new ArrayList<>(first);
        all.addAll(rest);
        return all;
    }

    private Operand term() {
        Token token = tokens.take();
        int at = token.start();
        return switch (token.type()) {
            case DOT -> new Operand.Dot(at);
            case NIL -> new Operand.Nil(at);
            case BOOL -> new Operand.Bool(at, token.text().equals("true"));
            case NUMBER, CHARACTER, COMPLEX -> number(token);
            case STRING, RAW_STRING -> new Operand.Text(at, token.text(), unquoted(token));
            case FIELD -> new Operand.Fields(at, List.of(token.text().substring(1)));
            case VARIABLE -> variable(token);
            case IDENTIFIER -> function(token);
            default -> parens(token);
        };
    }

    private Operand parens(Token open) {
        deeper(new Span(open.start(), Math.min(span.end(), open.start() + 1)));
        Pipeline inner = pipeline("parenthesized pipeline", TokenType.RIGHT_PAREN);
        depth--;
        return new Operand.Parens(inner.at(), inner);
    }

    private Operand variable(Token token) {
        if (!variables.contains(token.text())) {
            throw syntax("undefined variable " + GoText.quote(token.text()), token.start())
                    .because("set it first with " + token.text() + " := …");
        }
        return new Operand.Variable(token.start(), token.text(), List.of());
    }

    private Operand function(Token token) {
        String called = token.text();
        if (!functions.names().contains(called) && !Builtins.NAMES.contains(called)) {
            String message = "function " + GoText.quote(called) + " not defined";
            problems.add(TemplateProblem.parsing(
                    Kind.UNKNOWN_FUNCTION, message, suggestion(called), token.start(), tokens.readTo(), span));
        }
        return new Operand.Function(token.start(), called);
    }

    private String suggestion(String called) {
        List<String> known = new ArrayList<>(functions.names());
        known.addAll(Builtins.NAMES);
        return Suggestion.closest(called, known)
                .map(close -> "did you mean " + close + "?")
                .orElse("check its spelling");
    }

    private Operand number(Token token) {
        try {
            NumberLiteral number =
                    switch (token.type()) {
                        case NUMBER -> NumberLiteral.parse(token.text());
                        case COMPLEX -> NumberLiteral.parseComplex(token.text());
                        default -> NumberLiteral.character(token.text());
                    };
            return new Operand.Numeric(token.start(), number, number.natural());
        } catch (NumberFormatException notANumber) {
            throw syntax(String.valueOf(notANumber.getMessage()), token.start());
        }
    }

    private String unquoted(Token token) {
        try {
            return Literal.unquote(token.text());
        } catch (NumberFormatException badEscape) {
            throw syntax(String.valueOf(badEscape.getMessage()), token.start())
                    .because("the string has an escape that Go does not know; write \\\\ for a backslash, or use `…`");
        }
    }

    private void deeper(Span where) {
        depth++;
        if (depth > DEEPEST) {
            String message = "blocks and parentheses are nested more than " + DEEPEST + " deep";
            throw TemplateProblem.parsing(Kind.LIMIT, message, "", where.start(), tokens.readTo(), where);
        }
    }

    /** A token that does not belong there; one that could not be read says so itself. */
    private TemplateProblem unexpected(Token token, String context) {
        if (!token.is(TokenType.ERROR)) {
            return syntax("unexpected " + token.shown() + " in " + context, token.start());
        }
        int at = token.text().equals("unclosed action") ? span.start() : token.start();
        return syntax(token.text() + actionStarted(token), at).because(remedy(token.text()));
    }

    private String actionStarted(Token token) {
        int line = lineOf(actionStart);
        if (actionStart < 0 || line == lineOf(token.start())) {
            return "";
        }
        String started = " started at " + name + ":" + line;
        return token.text().endsWith(" action") ? started : " in action" + started;
    }

    private int lineOf(int offset) {
        int end = Math.clamp(offset, 0, source.text().length());
        return 1
                + (int) source.text()
                        .substring(0, end)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static String remedy(String problem) {
        return switch (problem) {
            case "unclosed action" -> "end it with }}";
            case "unclosed comment" -> "end it with */}}";
            case "unclosed left paren" -> "a ) is missing";
            case "unexpected right paren" -> "it has no (";
            case "comment ends before closing delimiter" -> "a comment is an expression by itself: write }} after */";
            default -> "";
        };
    }

    private TemplateProblem syntax(String message, int at) {
        return TemplateProblem.parsing(Kind.SYNTAX, message, "", at, tokens.readTo(), span);
    }
}
