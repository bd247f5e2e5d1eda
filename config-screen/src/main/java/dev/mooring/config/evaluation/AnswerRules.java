package dev.mooring.config.evaluation;

import com.google.re2j.Pattern;
import dev.mooring.config.finding.Severity;
import dev.mooring.config.formats.Judgement;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ConfigItem.RegexRule;
import dev.mooring.config.values.Answer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which answers an item takes, by its types and the vendor's rule. */
final class AnswerRules {

    /** Characters; a file of 12 MB in base64. */
    static final int LONGEST_ANSWER = 16 * 1024 * 1024;

    private final ConfigItem item;
    private final InstantSource clock;
    private final Optional<Pattern> pattern;
    private @Nullable String checked;
    private boolean checkedDefault;
    private Verdict verdict = Verdict.NOTHING;

    /**
     * What is to be said of a value.
     *
     * @param problems why it cannot stand, and what should be known of it
     */
    record Verdict(List<Problem> problems, List<String> facts) {

        static final Verdict NOTHING = new Verdict(List.of(), List.of());

        private static Verdict of(Problem problem) {
            return new Verdict(List.of(problem), List.of());
        }
    }

    AnswerRules(ConfigItem item, InstantSource clock) {
        this.item = item;
        this.clock = clock;
        this.pattern = item.validation().map(RegexRule::pattern).map(Pattern::compile);
    }

    static boolean isTooLarge(Answer answer) {
        return answer.value().length() > LONGEST_ANSWER;
    }

    /** A bool is saved as {@code 1} or {@code 0}, however it was spelt. */
    Answer normalised(Answer answer) {
        return switch (item.type()) {
            case BOOL -> new Answer(bool(answer.value()), answer.filename(), answer.rowOf());
            case TEXT, TEXTAREA, PASSWORD, RADIO, DROPDOWN, FILE, LABEL, HEADING, UNSUPPORTED -> answer;
        };
    }

    private static String bool(String text) {
        return switch (text.length() > 5 ? text : text.toLowerCase(Locale.ROOT)) {
            case "true", "t" -> "1";
            case "false", "f" -> "0";
            default -> text;
        };
    }

    /** Looks at what counts once, until it is another one: it may be a file of many megabytes. */
    Verdict check(String value, String defaultValue) {
        boolean isDefault = value.isEmpty();
        String counts = isDefault ? defaultValue : value;
        if (!counts.equals(checked) || isDefault != checkedDefault) {
            checked = counts;
            checkedDefault = isDefault;
            verdict = counts.isEmpty() ? Verdict.NOTHING : isDefault ? ofDefault(counts) : ofValue(counts);
        }
        return verdict;
    }

    /** A default is the vendor's: it is never refused, and only the type that the vendor gave it is looked at. */
    private Verdict ofDefault(String text) {
        return text(text).map(content -> judged(content, Severity.WARNING)).orElse(Verdict.NOTHING);
    }

    private Verdict ofValue(String value) {
        return switch (item.type()) {
            case TEXT, TEXTAREA, PASSWORD, FILE -> ofText(value);
            case BOOL ->
                value.equals("1") || value.equals("0")
                        ? Verdict.NOTHING
                        : invalid("must be 1 (on) or 0 (off). Choose one of them.");
            case RADIO, DROPDOWN -> option(value);
            case LABEL, HEADING, UNSUPPORTED -> Verdict.NOTHING;
        };
    }

    private Verdict ofText(String value) {
        Optional<String> content = text(value);
        if (content.isEmpty()) {
            return invalid("did not arrive as base64. Choose the file again.");
        }
        Verdict judged = judged(content.get(), Severity.ERROR);
        boolean fits = pattern.isEmpty() || pattern.get().matcher(content.get()).find();
        return fits ? judged : with(item.validation().map(AnswerRules::ofRule), judged);
    }

    private static Verdict with(Optional<Problem> first, Verdict others) {
        return new Verdict(
                Stream.concat(first.stream(), others.problems().stream()).toList(), others.facts());
    }

    /** What the item's type is about: of a file its content. */
    private Optional<String> text(String value) {
        return switch (item.type()) {
            case TEXT, TEXTAREA, PASSWORD -> Optional.of(value);
            case FILE -> decoded(value);
            case BOOL, RADIO, DROPDOWN, LABEL, HEADING, UNSUPPORTED -> Optional.empty();
        };
    }

    private static Optional<String> decoded(String base64) {
        try {
            String oneLine = base64.indexOf('\n') < 0 ? base64 : base64.replaceAll("[\r\n]", "");
            return Optional.of(new String(Base64.getDecoder().decode(oneLine), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Verdict judged(String text, Severity severity) {
        Judgement judgement = item.extras().valueType().judge(text, clock.instant());
        Optional<Problem> problem =
                judgement.problem().map(rule -> new Problem(severity, "config-invalid", rule, true));
        Optional<Problem> warning =
                judgement.warning().map(rule -> new Problem(Severity.WARNING, "config-questionable", rule, true));
        return new Verdict(Stream.concat(problem.stream(), warning.stream()).toList(), judgement.facts());
    }

    private static Problem ofRule(RegexRule rule) {
        return rule.message().isEmpty()
                ? Problem.of("config-invalid", "must match the pattern " + rule.pattern() + ". Correct it.")
                : new Problem(Severity.ERROR, "config-invalid", rule.message(), false);
    }

    private Verdict option(String name) {
        boolean offered = item.extras().optionsFrom().isPresent()
                || item.options().stream().anyMatch(option -> option.name().equals(name));
        return offered
                ? Verdict.NOTHING
                : Verdict.of(Problem.of(
                        "config-unknown-option", "must be one of the options that are offered. Choose one of them."));
    }

    private static Verdict invalid(String rule) {
        return Verdict.of(Problem.of("config-invalid", rule));
    }
}
