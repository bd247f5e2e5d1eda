package dev.mooring.console.license;

import dev.mooring.console.license.EntitlementValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two licenses say differently: built-in fields first, then channels, then entitlements. Secrets are masked. */
final class TermsDifference {

    private final LicenseTerms before;
    private final LicenseTerms after;
    private final List<TermChange> changes = new ArrayList<>();

    private TermsDifference(LicenseTerms before, LicenseTerms after) {
        this.before = before;
        this.after = after;
    }

    static List<TermChange> between(LicenseTerms before, LicenseTerms after) {
        TermsDifference difference = new TermsDifference(before, after);
        difference.fields();
        difference.channels();
        union(before.entitlements(), after.entitlements()).forEach(difference::entitlement);
        return List.copyOf(difference.changes);
    }

    private static Set<String> union(Map<String, ?> one, Map<String, ?> other) {
        Set<String> names = new LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        return names;
    }

    private void fields() {
        for (LicenseField field : LicenseField.values()) {
            text(field.key(), field.title(), before.text(field), after.text(field), field.isSecret());
        }
    }

    private void text(String name, String title, String one, String other, boolean secret) {
        if (!one.equals(other)) {
            changes.add(
                    secret
                            ? TermChange.masked(name, title, !one.isEmpty(), !other.isEmpty())
                            : TermChange.shown(name, title, Optional.of(one), Optional.of(other)));
        }
    }

    private void channels() {
        Map<String, LicenseChannel> olds = byId(before);
        Map<String, LicenseChannel> news = byId(after);
        for (String id : union(olds, news)) {
            Optional<LicenseChannel> old = Optional.ofNullable(olds.get(id));
            Optional<LicenseChannel> current = Optional.ofNullable(news.get(id));
            if (!old.equals(current)) {
                String title = current.or(() -> old).map(LicenseChannel::name).orElse(id);
                changes.add(TermChange.shown(
                        "channels." + id, "Channel " + title, old.map(this::words), current.map(this::words)));
            }
        }
    }

    private static Map<String, LicenseChannel> byId(LicenseTerms terms) {
        Map<String, LicenseChannel> channels = new LinkedHashMap<>();
        terms.channels().forEach(channel -> channels.putIfAbsent(channel.id(), channel));
        return channels;
    }

    private String words(LicenseChannel channel) {
        return Stream.of(
                        channel.name(),
                        channel.slug(),
                        channel.isDefault() ? "default" : "",
                        channel.semverRequired() ? "ordered by version number" : "",
                        channel.endpoint(),
                        channel.proxyDomain())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void entitlement(String name) {
        Optional<Entitlement> old = before.entitlement(name);
        Optional<Entitlement> current = after.entitlement(name);
        String key = "entitlements." + name;
        String title = current.or(() -> old)
                .map(Entitlement::title)
                .filter(text -> !text.isEmpty())
                .orElse(name);
        value(key, title, old, current);
        if (old.isPresent() && current.isPresent()) {
            details(key, title, old.get(), current.get());
        }
    }

    private void value(String key, String title, Optional<Entitlement> old, Optional<Entitlement> current) {
        Optional<EntitlementValue> was = old.map(Entitlement::value);
        Optional<EntitlementValue> is = current.map(Entitlement::value);
        if (was.equals(is)) {
            return;
        }
        boolean secret = Stream.concat(old.stream(), current.stream()).anyMatch(Entitlement::isSecret);
        boolean alike = was.map(EntitlementValue::printed).equals(is.map(EntitlementValue::printed));
        changes.add(
                secret
                        ? TermChange.masked(key, title, was.isPresent(), is.isPresent())
                        : TermChange.shown(key, title, was.map(v -> words(v, alike)), is.map(v -> words(v, alike))));
    }

    /** @param quoted whether a text looks like the number or boolean that it is compared with */
    private static String words(EntitlementValue value, boolean quoted) {
        return switch (value) {
            case Text(String text) when quoted -> '"' + text + '"';
            case EntitlementValue.Missing missing -> "no value";
            default -> value.printed();
        };
    }

    private void details(String key, String title, Entitlement old, Entitlement current) {
        text(key + ".title", title + " (title)", old.title(), current.title(), false);
        text(key + ".description", title + " (description)", old.description(), current.description(), false);
        text(
                key + ".valueType",
                title + " (type)",
                old.type().label(),
                current.type().label(),
                false);
        text(
                key + ".isHidden",
                title + " (hidden)",
                String.valueOf(old.hidden()),
                String.valueOf(current.hidden()),
                false);
    }
}
