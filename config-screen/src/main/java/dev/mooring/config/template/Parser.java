package dev.mooring.config.template;

import dev.mooring.config.template.Pipeline.Command;
import dev.mooring.config.template.TemplateProblem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the tree of one pass from its tokens, by the grammar of Go's {@code text/template}. */
final class Parser {

    private static final Set<TokenType> TERMS = Set.of(
            TokenType.BOOL,
            TokenType.CHARACTER,
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
    private final List<TemplateProblem> problems = new ArrayList<>();
    private final Map<String, List<Node>> templates = new HashMap<>();
    private List<Token> tokens = List.of();
    private int next;
    private Span span = new Span(0, 0);
    private List<String> variables = new ArrayList<>(List.of("$"));
    private int depth;
    private int ranges;

    Parser(PassText source, Delimiters delimiters, Functions functions) {
        this.source = source;
        this.delimiters = delimiters;
        this.functions = functions;
    }

    ParsedPass parse() {
        List<Node> nodes = List.of();
        try {
            tokens = Lexer.tokens(source, delimiters);
            nodes = topLevel();
        } catch (TemplateProblem problem) {
            problems.add(problem);
        }
        return new ParsedPass(source, tokens, nodes, templates, problems);
    }

    private List<Node> topLevel() {
        List<Node> nodes = new ArrayList<>();
        while (true) {
            Token token = take();
            switch (token.type()) {
                case END -> {
                    return nodes;
                }
                case TEXT -> nodes.add(new Node.Text(new Span(token.start(), token.end())));
                default -> topLevelAction(token, nodes);
            }
        }
    }

    private void topLevelAction(Token open, List<Node> nodes) {
        begin(open);
        if (peekPastSpace().isKeyword("define")) {
            take();
            define();
        } else if (isBlockEnd(peekPastSpace())) {
            throw syntax("there is no open if, range, with, define or block that this could belong to", next());
        } else {
            nodes.add(action());
        }
    }

    /** A block's content, with the word that ended it ({@code end} or {@code else}). */
    private record Body(List<Node> nodes, boolean hasElse) {}

    private Body body(Span opener, String word) {
        List<Node> nodes = new ArrayList<>();
        while (true) {
            Token token = take();
            switch (token.type()) {
                case END ->
                    throw new TemplateProblem(Kind.SYNTAX, "this " + word + " has no end", opener.start(), opener);
                case TEXT -> nodes.add(new Node.Text(new Span(token.start(), token.end())));
                default -> {
                    begin(token);
                    if (isBlockEnd(peekPastSpace())) {
                        return new Body(nodes, endOrElse());
                    }
                    nodes.add(action());
                }
            }
        }
    }

    private static boolean isBlockEnd(Token token) {
        return token.isKeyword("end") || token.isKeyword("else");
    }

    private boolean endOrElse() {
        boolean isElse = take().isKeyword("else");
        if (!isElse) {
            close("end");
        }
        return isElse;
    }

    /** An action's first token was taken: from here on its span is what messages show. */
    private void begin(Token open) {
        int last = next;
        while (!tokens.get(last).is(TokenType.CLOSE)) {
            last++;
        }
        span = new Span(open.start(), tokens.get(last).end());
    }

    private Node action() {
        Token first = peekPastSpace();
        if (!first.is(TokenType.KEYWORD)) {
            Span whole = span;
            return new Node.Action(whole, pipelineToClose("an expression"));
        }
        take();
        return switch (first.text()) {
            case "if" -> ifNode();
            case "with" -> withNode();
            case "range" -> range();
            case "template" -> include();
            case "block" -> block();
            case "break", "continue" -> leave(first);
            default -> throw syntax(first.text() + " is not allowed here; " + hint(first.text()), first);
        };
    }

    private static String hint(String keyword) {
        return keyword.equals("define") ? "define stands outside of all blocks" : "it cannot begin an expression";
    }

    private Node leave(Token keyword) {
        Span whole = span;
        close(keyword.text());
        if (ranges == 0) {
            throw syntax(keyword.text() + " is only allowed inside of range", keyword);
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
            Pipeline condition = pipelineToClose(word);
            Body body = body(whole, word);
            branches.add(new Node.Branch(opener, condition, body.nodes()));
            more = body.hasElse() && takesKeyword(word);
            if (body.hasElse() && !more) {
                otherwise = otherwise(whole, word);
            }
        }
        depth--;
        hideVariables(visible);
        return new Branches(branches, otherwise);
    }

    private boolean takesKeyword(String word) {
        boolean there = peekPastSpace().isKeyword(word);
        if (there) {
            take();
        }
        return there;
    }

    private List<Node> otherwise(Span opener, String word) {
        close("else");
        Body body = body(opener, word);
        if (body.hasElse()) {
            throw syntax("this " + word + " has an else already; expected end", next());
        }
        return body.nodes();
    }

    private Node range() {
        Span whole = span;
        int visible = variables.size();
        deeper(whole);
        Pipeline over = pipelineToClose("range");
        ranges++;
        Body body = body(whole, "range");
        ranges--;
        List<Node> otherwise = body.hasElse() ? otherwise(whole, "range") : List.of();
        depth--;
        hideVariables(visible);
        return new Node.Range(whole, over, body.nodes(), otherwise);
    }

    private Node include() {
        Span whole = span;
        String name = templateName("template");
        if (peekPastSpace().is(TokenType.CLOSE)) {
            take();
            return new Node.Include(whole, name, Optional.empty());
        }
        return new Node.Include(whole, name, Optional.of(pipelineToClose("template")));
    }

    private Node block() {
        Span whole = span;
        String name = templateName("block");
        Pipeline data = pipelineToClose("block");
        body("block", name, whole);
        return new Node.Include(whole, name, Optional.of(data));
    }

    private void define() {
        Span whole = span;
        String name = templateName("define");
        close("define");
        body("define", name, whole);
    }

    /** The content of a named template sees none of the variables around it. */
    private void body(String word, String name, Span opener) {
        deeper(opener);
        List<String> outer = variables;
        int outerRanges = ranges;
        variables = new ArrayList<>(List.of("$"));
        ranges = 0;
        Body body = body(opener, word);
        if (body.hasElse()) {
            throw syntax("a " + word + " has no else", next());
        }
        variables = outer;
        ranges = outerRanges;
        depth--;
        addTemplate(name, body.nodes(), opener);
    }

    private void addTemplate(String name, List<Node> nodes, Span opener) {
        if (templates.containsKey(name) && !nodes.isEmpty()) {
            String message = "a template named " + GoText.quote(name) + " is defined already";
            throw new TemplateProblem(Kind.SYNTAX, message, opener.start(), opener);
        }
        templates.putIfAbsent(name, nodes);
    }

    private String templateName(String word) {
        skipSpace();
        Token name = take();
        return switch (name.type()) {
            case STRING -> unquoted(name);
            case RAW_STRING -> name.text().substring(1, name.text().length() - 1);
            default -> throw syntax(word + " needs a name in double quotes, found " + name.shown(), name);
        };
    }

    private void close(String word) {
        skipSpace();
        Token token = take();
        if (!token.is(TokenType.CLOSE)) {
            throw syntax("nothing may follow " + word + " here, found " + token.shown(), token);
        }
    }

    private void hideVariables(int visible) {
        variables.subList(visible, variables.size()).clear();
    }

    private Pipeline pipelineToClose(String context) {
        return pipeline(context, TokenType.CLOSE);
    }

    private Pipeline pipeline(String context, TokenType end) {
        skipSpace();
        int at = next().start();
        List<String> targets = new ArrayList<>();
        boolean assigns = targets(context, targets);
        List<Command> commands = new ArrayList<>();
        while (!peekPastSpace().is(end)) {
            Token token = next();
            if (!TERMS.contains(token.type())) {
                throw unexpected(token, end);
            }
            commands.add(command(commands.isEmpty()));
        }
        if (commands.isEmpty()) {
            throw syntax("a value is missing for " + context, next());
        }
        take();
        return new Pipeline(at, targets, assigns, commands);
    }

    private TemplateProblem unexpected(Token token, TokenType end) {
        if (token.is(TokenType.CLOSE)) {
            return syntax("a left parenthesis is not closed", token);
        }
        if (token.is(TokenType.RIGHT_PAREN) && end == TokenType.CLOSE) {
            return syntax("a right parenthesis has no left one", token);
        }
        return syntax("unexpected " + token.shown(), token);
    }

    /** Reads {@code $x :=}, {@code $x =} or, in a range, {@code $i, $x :=}; answers whether it assigns. */
    private boolean targets(String context, List<String> targets) {
        while (next().is(TokenType.VARIABLE)) {
            Token variable = next();
            Token after = afterSpace(next + 1);
            if (after.is(TokenType.ASSIGN) || after.is(TokenType.DECLARE)) {
                target(variable, targets);
                return after.is(TokenType.ASSIGN);
            }
            if (!after.is(TokenType.COMMA)) {
                break;
            }
            if (!context.equals("range") || targets.size() == 1) {
                throw syntax("only range can set two variables, and nothing can set more", variable);
            }
            target(variable, targets);
            skipSpace();
        }
        if (!targets.isEmpty()) {
            throw syntax("range can only set variables here, such as $index, $item :=", next());
        }
        return false;
    }

    private void target(Token variable, List<String> targets) {
        take();
        skipSpace();
        take();
        targets.add(variable.text());
        variables.add(variable.text());
    }

    private Command command(boolean first) {
        int at = next().start();
        List<Operand> operands = new ArrayList<>();
        boolean more = true;
        while (more) {
            skipSpace();
            if (TERMS.contains(next().type())) {
                operands.add(operand());
            }
            more = next().is(TokenType.SPACE);
        }
        endOfCommand();
        if (operands.isEmpty()) {
            throw syntax("a command is missing before |", next());
        }
        if (!first) {
            requireExecutable(operands.getFirst());
        }
        return new Command(at, operands);
    }

    private void endOfCommand() {
        Token token = next();
        switch (token.type()) {
            case PIPE -> take();
            case CLOSE, RIGHT_PAREN -> {}
            default -> throw syntax("unexpected " + token.shown() + "; put a space before it", token);
        }
    }

    private void requireExecutable(Operand operand) {
        switch (operand) {
            case Operand.Function _, Operand.Fields _, Operand.Variable _, Operand.Parens _ -> {}
            case Operand.Dot _, Operand.Nil _, Operand.Bool _, Operand.Numeric _, Operand.Text _ ->
                throw problem(Kind.SYNTAX, "only a function can stand after |", operand.at());
        }
    }

    private Operand operand() {
        Token first = next();
        Operand term = term();
        List<String> names = new ArrayList<>();
        while (next().is(TokenType.FIELD)) {
            names.add(take().text());
        }
        if (names.isEmpty()) {
            return term;
        }
        return switch (term) {
            case Operand.Nil _, Operand.Bool _, Operand.Numeric _, Operand.Text _ ->
                throw syntax(first.shown() + " has no fields", first);
            case Operand.Fields fields -> new Operand.Fields(fields.at(), fields.of(), join(fields.names(), names));
            case Operand.Dot _, Operand.Variable _, Operand.Function _, Operand.Parens _ ->
                new Operand.Fields(first.start(), term, names);
        };
    }

    private static List<String> join(List<String> first, List<String> rest) {
        List<String> all = new ArrayList<>(first);
        all.addAll(rest);
        return all;
    }

    private Operand term() {
        Token token = take();
        int at = token.start();
        return switch (token.type()) {
            case DOT -> new Operand.Dot(at);
            case NIL -> new Operand.Nil(at);
            case BOOL -> new Operand.Bool(at, token.text().equals("true"));
            case NUMBER, CHARACTER -> new Operand.Numeric(at, number(token));
            case STRING -> new Operand.Text(at, unquoted(token));
            case RAW_STRING -> new Operand.Text(at, rawString(token));
            case FIELD -> new Operand.Fields(at, new Operand.Dot(at), List.of(token.text()));
            case VARIABLE -> variable(token);
            case IDENTIFIER -> function(token);
            default -> parens(token);
        };
    }

    private static String rawString(Token token) {
        return token.text().substring(1, token.text().length() - 1).replace("\r", "");
    }

    private Operand parens(Token open) {
        deeper(new Span(open.start(), Math.min(span.end(), open.start() + 1)));
        Pipeline inner = pipeline("the parentheses", TokenType.RIGHT_PAREN);
        depth--;
        return new Operand.Parens(open.start(), inner);
    }

    private Operand variable(Token token) {
        if (!variables.contains(token.text())) {
            throw syntax(
                    "the variable " + token.text() + " is not declared; set it first with " + token.text() + " := …",
                    token);
        }
        return new Operand.Variable(token.start(), token.text());
    }

    private Operand function(Token token) {
        String name = token.text();
        if (!functions.names().contains(name) && !Builtins.NAMES.contains(name)) {
            String message = "function " + GoText.quote(name) + " is not known" + suggestion(name);
            problems.add(new TemplateProblem(Kind.UNKNOWN_FUNCTION, message, token.start(), span));
        }
        return new Operand.Function(token.start(), name);
    }

    private String suggestion(String name) {
        List<String> known = new ArrayList<>(functions.names());
        known.addAll(Builtins.NAMES);
        return Suggestion.closest(name, known)
                .map(close -> "; did you mean " + close + "?")
                .orElse("; check its spelling");
    }

    private Object number(Token token) {
        try {
            return token.is(TokenType.NUMBER)
                    ? NumberLiteral.parse(token.text())
                    : NumberLiteral.character(token.text());
        } catch (IllegalArgumentException | IndexOutOfBoundsException notANumber) {
            throw syntax(token.shown() + " is not a number: " + notANumber.getMessage(), token);
        }
    }

    private String unquoted(Token token) {
        try {
            return GoText.unquote(token.text());
        } catch (IllegalArgumentException | IndexOutOfBoundsException badEscape) {
            throw syntax(
                    "the string has an escape that Go does not know: " + badEscape.getMessage()
                            + "; write \\\\ for a backslash, or use `…`",
                    token);
        }
    }

    private void deeper(Span where) {
        depth++;
        if (depth > DEEPEST) {
            String message = "blocks and parentheses are nested more than " + DEEPEST + " deep";
            throw new TemplateProblem(Kind.LIMIT, message, where.start(), where);
        }
    }

    private Token next() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        if (!token.is(TokenType.END)) {
            next++;
        }
        return token;
    }

    private void skipSpace() {
        while (next().is(TokenType.SPACE)) {
            next++;
        }
    }

    private Token peekPastSpace() {
        skipSpace();
        return next();
    }

    private Token afterSpace(int index) {
        int at = index;
        while (tokens.get(at).is(TokenType.SPACE)) {
            at++;
        }
        return tokens.get(at);
    }

    private TemplateProblem syntax(String message, Token where) {
        return problem(Kind.SYNTAX, message, where.start());
    }

    private TemplateProblem problem(Kind kind, String message, int at) {
        return new TemplateProblem(kind, message, at, span);
    }
}
