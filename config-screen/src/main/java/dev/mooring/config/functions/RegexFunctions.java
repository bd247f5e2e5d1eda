package dev.mooring.config.functions;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoSlice;
import dev.mooring.config.template.GoText;
import dev.mooring.config.template.GoType;
import java.util.ArrayList;
import java.util.List;

/** sprig's regular expressions: RE2, so that no pattern can make the console hang. */
final class RegexFunctions {

    private static final int LONGEST_PATTERN = 10_000;

    private RegexFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .define("regexMatch", "string string", a -> isMatch(a.text(0), a.text(1)))
                .define("mustRegexMatch", "string string", a -> compile(a.text(0))
                        .matcher(a.text(1))
                        .find())
                .define("regexQuoteMeta", "string", a -> Pattern.quote(a.text(0)))
                .addAll(finding("regex", RegexFunctions::orPanic))
                .addAll(finding("mustRegex", RegexFunctions::compile));
    }

    private interface Compiler {
        Pattern of(String regex) throws FunctionException;
    }

    /** The functions that come twice: one says of a wrong pattern a little more than the other. */
    private static FunctionTable finding(String prefix, Compiler compiler) {
        return new FunctionTable()
                .define(prefix + "Find", "string string", a -> find(compiler.of(a.text(0)), a.text(1)))
                .define(
                        prefix + "FindAll",
                        "string string int",
                        a -> findAll(compiler.of(a.text(0)), a.text(1), a.number(2)))
                .define(
                        prefix + "ReplaceAll",
                        "string string string",
                        a -> replace(compiler.of(a.text(0)), a.text(1), new Expansion(a.text(2))))
                .define(
                        prefix + "ReplaceAllLiteral",
                        "string string string",
                        a -> replace(compiler.of(a.text(0)), a.text(1), match -> a.text(2)))
                .define(
                        prefix + "Split",
                        "string string int",
                        a -> split(compiler.of(a.text(0)), a.text(1), a.number(2)));
    }

    static Pattern compile(String regex) throws FunctionException {
        if (regex.length() > LONGEST_PATTERN || Repetitions.areTooMany(regex)) {
            throw new FunctionException("the regular expression is too large");
        }
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException wrong) {
            String problem = "error parsing regexp: " + wrong.getDescription();
            throw FunctionException.quoting(problem + ": `" + wrong.getPattern() + "`", problem);
        }
    }

    private static Pattern orPanic(String regex) throws FunctionException {
        try {
            return compile(regex);
        } catch (FunctionException wrong) {
            String shown = regex.indexOf('`') < 0 ? "`" + regex + "`" : GoText.quote(regex);
            throw FunctionException.quoting(
                    "regexp: Compile(" + shown + "): " + wrong.getMessage(), "the regular expression is wrong");
        }
    }

    /** sprig takes a wrong pattern for one that does not match. */
    private static boolean isMatch(String regex, String text) {
        try {
            return compile(regex).matcher(text).find();
        } catch (FunctionException wrong) {
            return false;
        }
    }

    private static String find(Pattern regex, String text) {
        Matcher matcher = regex.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    private static GoSlice findAll(Pattern regex, String text, long most) throws FunctionException {
        List<String> found = new ArrayList<>();
        for (Match match : matches(regex, text, most)) {
            found.add(text.substring(match.start(), match.end()));
        }
        return found.isEmpty() ? GoSlice.nil(GoType.STRING) : GoSlice.strings(found);
    }

    /** A match with the start and end of each group in turn, -1 where the group took no part. */
    private record Match(int start, int end, List<String> groups) {}

    /** All matches by Go's rule: an empty one right after another match does not count. */
    private static List<Match> matches(Pattern regex, String text, long most) throws FunctionException {
        List<Match> matches = new ArrayList<>();
        Matcher matcher = regex.matcher(text);
        int lastEnd = -1;
        while ((most < 0 || matches.size() < most) && matcher.find()) {
            if (matcher.end() > matcher.start() || matcher.start() != lastEnd) {
                Sizes.items(matches.size() + 1L);
                matches.add(new Match(matcher.start(), matcher.end(), groups(matcher)));
            }
            lastEnd = matcher.end();
        }
        return matches;
    }

    private static List<String> groups(Matcher matcher) {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i <= matcher.groupCount(); i++) {
            String group = matcher.group(i);
            groups.add(group == null ? "" : group);
        }
        return groups;
    }

    private interface Replacement {
        String of(Match match) throws FunctionException;
    }

    private static String replace(Pattern regex, String text, Replacement replacement) throws FunctionException {
        StringBuilder out = new StringBuilder();
        int at = 0;
        Replacement named = replacement instanceof Expansion expansion
                ? match -> expansion.of(match, regex.namedGroups())
                : replacement;
        for (Match match : matches(regex, text, -1)) {
            out.append(text, at, match.start()).append(named.of(match));
            Sizes.characters(out.length());
            at = match.end();
        }
        return out.append(text, at, text.length()).toString();
    }

    /** A replacement with {@code $1}, {@code ${1}}, {@code $name}; the name is as long as it can be, as in Go. */
    private record Expansion(String template) implements Replacement {

        @Override
        public String of(Match match) {
            return of(match, java.util.Map.of());
        }

        String of(Match match, java.util.Map<String, Integer> names) {
            StringBuilder out = new StringBuilder();
            int at = 0;
            while (at < template.length()) {
                int dollar = template.indexOf('$', at);
                out.append(template, at, dollar < 0 ? template.length() : dollar);
                at = dollar < 0 ? template.length() : reference(dollar, match, names, out);
            }
            return out.toString();
        }

        private int reference(int dollar, Match match, java.util.Map<String, Integer> names, StringBuilder out) {
            if (template.startsWith("$$", dollar)) {
                out.append('$');
                return dollar + 2;
            }
            boolean braced = template.startsWith("{", dollar + 1);
            int start = dollar + (braced ? 2 : 1);
            int end = start;
            while (end < template.length() && isName(template.charAt(end))) {
                end++;
            }
            if (end == start || (braced && !template.startsWith("}", end))) {
                out.append('$');
                return dollar + 1;
            }
            out.append(group(template.substring(start, end), match, names));
            return braced ? end + 1 : end;
        }

        private static String group(String name, Match match, java.util.Map<String, Integer> names) {
            boolean number = name.length() < 5 && name.chars().allMatch(c -> c >= '0' && c <= '9');
            int index = number ? Integer.parseInt(name) : names.getOrDefault(name, -1);
            return index >= 0 && index < match.groups().size() ? match.groups().get(index) : "";
        }

        private static boolean isName(char c) {
            return c == '_' || Character.isLetterOrDigit(c);
        }
    }

    private static GoSlice split(Pattern regex, String text, long most) throws FunctionException {
        if (most == 0) {
            return GoSlice.nil(GoType.STRING);
        }
        if (!regex.pattern().isEmpty() && text.isEmpty()) {
            return GoSlice.strings(List.of(""));
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (Match match : matches(regex, text, most)) {
            if (most > 0 && parts.size() == most - 1) {
                break;
            }
            end = match.start();
            if (match.end() != 0) {
                parts.add(text.substring(start, end));
            }
            start = match.end();
        }
        if (end != text.length()) {
            parts.add(text.substring(start));
        }
        return GoSlice.strings(parts);
    }
}
