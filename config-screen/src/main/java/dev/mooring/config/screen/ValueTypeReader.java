package dev.mooring.config.screen;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code mooring.type} with what belongs to it. */
final class ValueTypeReader {

    private static final ValueType ANY = new ValueType.AnyText();
    private static final List<String> NAMES = List.of(
            "integer", "url", "email", "hostname", "ip", "cidr", "port", "certificate", "private-key", "json", "yaml");

    private final Draft draft;

    ValueTypeReader(Draft draft) {
        this.draft = draft;
    }

    /** Whether answers of this type are texts whose form can be checked. */
    static boolean isTyped(ItemType type) {
        return switch (type) {
            case TEXT, TEXTAREA, PASSWORD, FILE -> true;
            case BOOL, RADIO, DROPDOWN, LABEL, HEADING, UNSUPPORTED -> false;
        };
    }

    ValueType read(ItemType type, Fields extras) {
        String name = extras.text("type");
        warnOfOthers(name, extras);
        if (name.isEmpty()) {
            return ANY;
        }
        if (!isTyped(type)) {
            String message =
                    "'type' does nothing here. Only text, textarea, password and file items have a form to check.";
            draft.warn("config-unused-extra", message, extras.place("type"));
            return ANY;
        }
        return read(name, extras);
    }

    private void warnOfOthers(String name, Fields extras) {
        List.of("min", "max").stream()
                .filter(field -> extras.has(field) && !name.equals("integer"))
                .forEach(field -> unused(field, "integer", extras));
        if (extras.has("schemes") && !name.equals("url")) {
            unused("schemes", "url", extras);
        }
    }

    private void unused(String field, String type, Fields extras) {
        String message = "'" + field + "' does nothing without 'type: " + type + "'.";
        draft.warn("config-unused-extra", message, extras.place(field));
    }

    private ValueType read(String name, Fields extras) {
        return switch (name) {
            case "integer" -> wholeNumber(extras);
            case "url" -> new ValueType.Url(schemes(extras));
            case "email" -> new ValueType.Email();
            case "hostname" -> new ValueType.Hostname();
            case "ip" -> new ValueType.IpAddress();
            case "cidr" -> new ValueType.Cidr();
            case "port" -> new ValueType.Port();
            case "certificate" -> new ValueType.PemCertificate();
            case "private-key" -> new ValueType.PemPrivateKey();
            case "json" -> new ValueType.Json();
            case "yaml" -> new ValueType.Yaml();
            default -> unknown(name, extras);
        };
    }

    private ValueType unknown(String name, Fields extras) {
        String message = "The type '" + name + "' is unknown: any text is taken. There are " + String.join(", ", NAMES)
                + "." + NearestName.question(name, NAMES);
        draft.error("config-unknown-extra", message, extras.place("type"));
        return ANY;
    }

    private ValueType wholeNumber(Fields extras) {
        OptionalLong least = extras.wholeNumber("min");
        OptionalLong most = extras.wholeNumber("max");
        if (least.isPresent() && most.isPresent() && least.getAsLong() > most.getAsLong()) {
            String message =
                    "No number fits: 'min' is larger than 'max'. Exchange them; until then any number is taken.";
            draft.error("config-bad-bounds", message, extras.place("min"));
            return new ValueType.WholeNumber(OptionalLong.empty(), OptionalLong.empty());
        }
        return new ValueType.WholeNumber(least, most);
    }

    private static Set<String> schemes(Fields extras) {
        return extras.texts("schemes").stream()
                .map(scheme -> scheme.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
