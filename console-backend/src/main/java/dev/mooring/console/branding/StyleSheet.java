package dev.mooring.console.branding;

import com.helger.css.CSSSourceLocation;
import com.helger.css.ICSSSourceLocationAware;
import com.helger.css.decl.AbstractHasTopLevelRules;
import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CSSSupportsRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.DoNothingCSSInterpretErrorHandler;
import com.helger.css.writer.CSSWriterSettings;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A style sheet of the vendor's, written anew from what a parser understood of it: each rule below the vendor's area, and
 * without what could leave that area, fetch from elsewhere or change names that hold for the whole page. What is left out is
 * told, one finding each.
 */
final class StyleSheet {

    private static final int DEEPEST = 32;
    private static final int MOST_FINDINGS = 50;

    private final String file;
    private final Declarations declarations;
    private final Consumer<Finding> findings;
    private int told;

    StyleSheet(String file, VendorFiles files, Consumer<Finding> findings) {
        this.file = file;
        this.declarations = new Declarations(files);
        this.findings = findings;
    }

    /** Empty where nothing of it can be used. */
    String scoped(String css) {
        if (isTooDeep(css)) {
            leaveOut("It has brackets within brackets, more than " + DEEPEST + " deep.", Place.ofFile(file));
            return "";
        }
        @Nullable CascadingStyleSheet sheet = CSSReader.readFromStringReader(css, settings());
        if (sheet == null) {
            leaveOut("This is no style sheet.", Place.ofFile(file));
            return "";
        }
        sheet.getAllImportRules().forEach(rule -> leaveOut("An @import would fetch another style sheet.", place(rule)));
        sheet.getAllNamespaceRules().forEach(rule -> leaveOut("An @namespace has no meaning here.", place(rule)));
        return rules(sheet);
    }

    /** What a browser would skip is skipped and told. */
    private CSSReaderSettings settings() {
        return new CSSReaderSettings()
                .setBrowserCompliantMode(true)
                .setUseSourceLocation(true)
                .setCustomErrorHandler(
                        new Mistakes(line -> leaveOut("This is not understood.", Place.of(file, line, 0))))
                .setCustomExceptionHandler(_ -> {})
                .setInterpretErrorHandler(new DoNothingCSSInterpretErrorHandler());
    }

    /** A parser that descends could be brought to its knees by brackets alone. */
    private static boolean isTooDeep(String css) {
        int depth = 0;
        for (int i = 0; i < css.length(); i++) {
            switch (css.charAt(i)) {
                case '{', '(', '[' -> depth++;
                case '}', ')', ']' -> depth = Math.max(0, depth - 1);
                default -> {
                    continue;
                }
            }
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    private String rules(AbstractHasTopLevelRules parent) {
        return parent.getAllRules().stream()
                .map(this::rule)
                .filter(css -> !css.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String rule(ICSSTopLevelRule rule) {
        return switch (rule) {
            case CSSStyleRule style -> style(style);
            case CSSMediaRule media ->
                within(
                        "@media "
                                + media.getAllMediaQueries().stream()
                                        .map(query -> query.getAsCSSString(writing(), 0))
                                        .collect(Collectors.joining(", ")),
                        media);
            case CSSSupportsRule supports ->
                within(
                        "@supports "
                                + supports.getAllSupportConditionMembers().stream()
                                        .map(member -> member.getAsCSSString(writing(), 0))
                                        .collect(Collectors.joining(" ")),
                        supports);
            default -> {
                leaveOut(reasonAgainst(rule), place(rule));
                yield "";
            }
        };
    }

    private static String reasonAgainst(ICSSTopLevelRule rule) {
        return rule instanceof com.helger.css.decl.CSSFontFaceRule
                ? "Fonts are named in branding.fonts of the Application, not by @font-face."
                : "Its name would hold for the whole page, or it is not known: only rules, @media and @supports are used.";
    }

    private String within(String head, AbstractHasTopLevelRules inner) {
        String rules = rules(inner);
        return rules.isEmpty() || !isPlain(head) ? "" : head + " {\n" + rules + "\n}";
    }

    /** A condition is written as it was understood; one with brackets or quotes of its own is not taken on. */
    private static boolean isPlain(String head) {
        return head.lastIndexOf('@') == 0 && head.chars().noneMatch(character -> "{};<\"'\\".indexOf(character) >= 0);
    }

    private String style(CSSStyleRule rule) {
        List<String> selectors = rule.getAllSelectors().stream()
                .flatMap(selector -> {
                    Optional<String> scoped = new ScopedSelector(selector).css();
                    if (scoped.isEmpty()) {
                        leaveOut("A selector reaches beyond the vendor's area.", place(rule));
                    }
                    return scoped.stream();
                })
                .toList();
        String body = rule.getAllDeclarations().stream()
                .flatMap(this::declaration)
                .map(declaration -> "  " + declaration + ";\n")
                .collect(Collectors.joining());
        return selectors.isEmpty() || body.isEmpty() ? "" : String.join(",\n", selectors) + " {\n" + body + "}";
    }

    private Stream<String> declaration(CSSDeclaration declaration) {
        return switch (declarations.check(declaration)) {
            case Declarations.Kept(String css) -> Stream.of(css);
            case Declarations.LeftOut(String why) -> {
                leaveOut(why, place(declaration));
                yield Stream.empty();
            }
        };
    }

    private void leaveOut(String why, Place where) {
        told++;
        if (told <= MOST_FINDINGS) {
            findings.accept(Finding.warning("branding-left-out", "This is left out of the style sheet. " + why, where));
        } else if (told == MOST_FINDINGS + 1) {
            findings.accept(Finding.warning(
                    "branding-left-out",
                    "More is left out of this style sheet; only the first " + MOST_FINDINGS + " are told.",
                    Place.ofFile(file)));
        }
    }

    private Place place(Object part) {
        @Nullable
        CSSSourceLocation where = part instanceof ICSSSourceLocationAware known ? known.getSourceLocation() : null;
        return where == null
                ? Place.ofFile(file)
                : Place.of(
                        file,
                        Math.max(0, where.getFirstTokenBeginLineNumber()),
                        Math.max(0, where.getFirstTokenBeginColumnNumber()));
    }

    static CSSWriterSettings writing() {
        return new CSSWriterSettings().setOptimizedOutput(false).setQuoteURLs(true);
    }
}
