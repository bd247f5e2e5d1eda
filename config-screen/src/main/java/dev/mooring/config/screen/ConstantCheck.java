package dev.mooring.config.screen;

import com.google.re2j.Pattern;
import dev.mooring.config.template.KotsTemplate;
import java.time.Instant;
import java.util.Optional;

/** Finds what the vendor gives and would not take from an admin, where it is no template. */
final class ConstantCheck {

    private final ConfigItem item;
    private final Fields fields;

    ConstantCheck(ConfigItem item, Fields fields) {
        this.item = item;
        this.fields = fields;
    }

    void report() {
        constant(item.value()).ifPresent(text -> {
            check("value", text);
            pattern("value", text);
        });
        constant(item.defaultValue()).ifPresent(text -> check("default", text));
        item.repetition().stream()
                .flatMap(repetition -> repetition.defaults().stream())
                .flatMap(row -> constant(row.value()).stream())
                .forEach(text -> check("valuesByGroup", text));
    }

    private static Optional<String> constant(KotsTemplate template) {
        return template.constant().filter(text -> !text.isEmpty());
    }

    private void check(String field, String text) {
        switch (item.type()) {
            case TEXT, TEXTAREA, PASSWORD -> ofType(field, text);
            case BOOL -> {
                if (!text.equals("1") && !text.equals("0")) {
                    warn(field, "A bool is 1 (on) or 0 (off): anything else counts as off.");
                }
            }
            case RADIO, DROPDOWN -> option(field, text);
            case FILE, LABEL, HEADING, UNSUPPORTED -> {}
        }
    }

    private void ofType(String field, String text) {
        item.extras().valueType().judge(text, Instant.EPOCH).problem().ifPresent(rule -> fields.draft()
                .error(
                        "config-bad-constant",
                        "This '" + field + "' is not what 'mooring.type' asks for: it " + rule,
                        fields.place(field)));
    }

    private void option(String field, String text) {
        boolean offered = item.extras().optionsFrom().isPresent()
                || item.options().stream().anyMatch(option -> option.name().equals(text));
        if (!offered) {
            warn(field, "This is none of the item's options. Name one of them.");
        }
    }

    private void pattern(String field, String text) {
        boolean isText =
                item.type() == ItemType.TEXT || item.type() == ItemType.TEXTAREA || item.type() == ItemType.PASSWORD;
        boolean fits = item.validation()
                .map(rule -> Pattern.compile(rule.pattern()).matcher(text).find())
                .orElse(true);
        if (isText && !fits) {
            warn(field, "This 'value' does not match the item's own pattern. Correct one of them.");
        }
    }

    private void warn(String field, String message) {
        fields.draft().warn("config-bad-constant", message, fields.place(field));
    }
}
