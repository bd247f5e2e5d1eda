package dev.mooring.config.screen;

import dev.mooring.config.template.KotsTemplate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code mooring} of an item: what Mooring offers beyond KOTS. */
final class ExtrasReader {

    private static final Set<String> FIELDS =
            Set.of("type", "min", "max", "schemes", "rules", "optionsFrom", "generate", "probe");

    private final Draft draft;
    private final ValueTypeReader valueTypes;

    ExtrasReader(Draft draft) {
        this.draft = draft;
        this.valueTypes = new ValueTypeReader(draft);
    }

    ItemExtras read(ItemType type, Fields item) {
        return item.fields("mooring").map(extras -> extras(type, item, extras)).orElse(ItemExtras.NONE);
    }

    private ItemExtras extras(ItemType type, Fields item, Fields extras) {
        extras.expectOnly(FIELDS);
        return new ItemExtras(
                valueTypes.read(type, extras),
                rules(extras),
                optionsFrom(type, extras),
                generator(type, item, extras),
                extras.fields("probe").flatMap(this::probe));
    }

    private List<CrossRule> rules(Fields extras) {
        return extras.mappings("rules").stream()
                .map(mapping -> new Fields(mapping, extras.subject(), draft))
                .flatMap(rule -> rule(rule).stream())
                .toList();
    }

    private Optional<CrossRule> rule(Fields rule) {
        rule.expectOnly(Set.of("check", "message"));
        if (!rule.has("check") || !rule.has("message")) {
            String message =
                    "A rule has a 'check' that renders to false where it is broken, and a 'message' that tells the"
                            + " admin what to do. This one is left out.";
            draft.error("config-bad-rule", message, rule.where());
            return Optional.empty();
        }
        CrossRule read = new CrossRule(rule.condition("check"), rule.template("message"), rule.where());
        if (read.check().isConstant()) {
            String message = "This check is always the same, because it reads no answer. Write a template.";
            draft.warn("config-bad-rule", message, rule.place("check"));
        }
        return Optional.of(read);
    }

    private Optional<OptionsSource> optionsFrom(ItemType type, Fields extras) {
        if (!extras.has("optionsFrom")) {
            return Optional.empty();
        }
        if (type != ItemType.TEXT && type != ItemType.DROPDOWN) {
            unused("optionsFrom", "Only text and dropdown items take options from the cluster.", extras);
            return Optional.empty();
        }
        String written = extras.text("optionsFrom");
        Optional<OptionsSource> source = Arrays.stream(OptionsSource.values())
                .filter(known -> known.wireName().equals(written))
                .findFirst();
        if (source.isEmpty()) {
            List<String> known = Arrays.stream(OptionsSource.values())
                    .map(OptionsSource::wireName)
                    .toList();
            unknown("optionsFrom", written, known, extras);
        }
        return source;
    }

    private Optional<KotsTemplate> generator(ItemType type, Fields item, Fields extras) {
        if (!extras.has("generate")) {
            return Optional.empty();
        }
        if (!ValueTypeReader.isTyped(type) || item.flag("readonly") || item.flag("repeatable")) {
            unused("generate", "Only items that the admin answers by a text can be generated anew.", extras);
            return Optional.empty();
        }
        KotsTemplate generator = extras.template("generate");
        if (!ItemReferences.of(generator).generated()) {
            String message = "This makes the same value each time. Call a function that makes a new one, such as"
                    + " RandomString.";
            draft.warn("config-generate-constant", message, extras.place("generate"));
        }
        return Optional.of(generator);
    }

    private Optional<Probe> probe(Fields probe) {
        probe.expectOnly(Set.of("tcp", "http", "tls"));
        List<Probe> probes = List.of("tcp", "http", "tls").stream()
                .flatMap(kind -> probe.fields(kind).flatMap(fields -> probe(kind, fields)).stream())
                .toList();
        if (probes.size() == 1) {
            return Optional.of(probes.getFirst());
        }
        String message = "A probe is one of tcp (host, port), tls (host, port) or http (url). This one is left out.";
        draft.error("config-bad-probe", message, probe.where());
        return Optional.empty();
    }

    private static Optional<Probe> probe(String kind, Fields fields) {
        List<String> needed = kind.equals("http") ? List.of("url") : List.of("host", "port");
        fields.expectOnly(Set.copyOf(needed));
        if (!needed.stream().allMatch(fields::has)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case "http" -> new Probe.Http(fields.template("url"));
                    case "tls" -> new Probe.Tls(fields.template("host"), fields.boolOrText("port"));
                    default -> new Probe.Tcp(fields.template("host"), fields.boolOrText("port"));
                });
    }

    private void unused(String field, String why, Fields extras) {
        draft.warn("config-unused-extra", "'" + field + "' does nothing here. " + why, extras.place(field));
    }

    private void unknown(String field, String written, List<String> known, Fields extras) {
        String message = "'" + field + "' is one of " + String.join(", ", known) + "; '" + written + "' means nothing."
                + NearestName.question(written, known);
        draft.error("config-unknown-extra", message, extras.place(field));
    }
}
