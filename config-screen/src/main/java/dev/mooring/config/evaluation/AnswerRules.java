package dev.mooring.config.evaluation;

import com.google.re2j.Pattern;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ConfigItem.RegexRule;
import dev.mooring.config.values.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which answers an item takes, by its type and the vendor's rule. */
final class AnswerRules {

    /** Characters; a file of 12 MB in base64. */
    private static final int LONGEST_ANSWER = 16 * 1024 * 1024;

    private final ConfigItem item;
    private final Optional<Pattern> pattern;
    private @Nullable String checked;
    private Optional<Problem> result = Optional.empty();

    /**
     * Why an answer cannot stand.
     *
     * @param text the vendor's own words, or what follows the item's title
     */
    record Problem(String code, String text, boolean followsTitle) {

        static Problem of(String code, String textAfterTitle) {
            return new Problem(code, textAfterTitle, true);
        }

        String message(String title) {
            return followsTitle ? title + " " + text : text;
        }
    }

    AnswerRules(ConfigItem item) {
        this.item = item;
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

    /** Looks at a value once, until it is another one: it may be a file of many megabytes. */
    Optional<Problem> check(String value) {
        if (!value.equals(checked)) {
            checked = value;
            result = value.isEmpty() ? Optional.empty() : problem(value);
        }
        return result;
    }

    private Optional<Problem> problem(String value) {
        return switch (item.type()) {
            case TEXT, TEXTAREA, PASSWORD -> pattern(value);
            case FILE -> file(value);
            case BOOL -> bool(value.equals("1") || value.equals("0"));
            case RADIO, DROPDOWN -> option(value);
            case LABEL, HEADING, UNSUPPORTED -> Optional.empty();
        };
    }

    private Optional<Problem> pattern(String text) {
        boolean fits = pattern.isEmpty() || pattern.get().matcher(text).find();
        return fits ? Optional.empty() : item.validation().map(AnswerRules::ofRule);
    }

    private static Problem ofRule(RegexRule rule) {
        return rule.message().isEmpty()
                ? Problem.of("config-invalid", "must match the pattern " + rule.pattern() + ". Correct it.")
                : new Problem("config-invalid", rule.message(), false);
    }

    private Optional<Problem> file(String base64) {
        try {
            String oneLine = base64.indexOf('\n') < 0 ? base64 : base64.replaceAll("[\r\n]", "");
            byte[] content = Base64.getDecoder().decode(oneLine);
            return pattern.isEmpty() ? Optional.empty() : pattern(new String(content, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return invalid("did not arrive as base64. Choose the file again.");
        }
    }

    private static Optional<Problem> bool(boolean fits) {
        return fits ? Optional.empty() : invalid("must be 1 (on) or 0 (off). Choose one of them.");
    }

    private Optional<Problem> option(String name) {
        boolean offered =
                item.options().stream().anyMatch(option -> option.name().equals(name));
        return offered
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "config-unknown-option", "must be one of the options that are offered. Choose one of them."));
    }

    private static Optional<Problem> invalid(String rule) {
        return Optional.of(Problem.of("config-invalid", rule));
    }
}
