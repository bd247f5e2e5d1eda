package dev.mooring.console.helm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Arguments of {@code helm upgrade} as a vendor writes them, as far as they mean something here.
 *
 * @param ignored those that have no effect, as they were written
 */
public record UpgradeFlags(HelmOrder.Flags flags, List<String> ignored) {

    private static final Pattern DURATION = Pattern.compile("(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?");
    private static final Set<String> SWITCHES =
            Set.of("--wait", "--atomic", "--rollback-on-failure", "--force", "--skip-crds", "--create-namespace");
    private static final Set<String> WITH_VALUE = Set.of("--timeout", "--history-max");
    /** What is always done, or does nothing that can be seen in the cluster. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("--install", "-i", "--debug");

    public UpgradeFlags {
        ignored = List.copyOf(ignored);
    }

    /** {@code --timeout 5m} may be two arguments, one with a space, or one with an equals sign. */
    public static UpgradeFlags parse(List<String> arguments) {
        UpgradeFlags result = new UpgradeFlags(HelmOrder.Flags.NONE, List.of());
        Iterator<String> words = arguments.stream()
                .flatMap(argument -> Stream.of(argument.strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .iterator();
        while (words.hasNext()) {
            result = result.with(words.next(), words);
        }
        return result;
    }

    private UpgradeFlags with(String word, Iterator<String> rest) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (WITHOUT_EFFECT.contains(name)) {
            return this;
        }
        if (SWITCHES.contains(name)) {
            String value = equals < 0 ? "true" : word.substring(equals + 1);
            return value.equals("true") || value.equals("false")
                    ? new UpgradeFlags(switched(name, value.equals("true")), ignored)
                    : ignoring(word);
        }
        if (WITH_VALUE.contains(name) && (equals >= 0 || rest.hasNext())) {
            String value = equals < 0 ? rest.next() : word.substring(equals + 1);
            return valued(name, value)
                    .map(changed -> new UpgradeFlags(changed, ignored))
                    .orElseGet(() -> ignoring(name + "=" + value));
        }
        return ignoring(word);
    }

    private UpgradeFlags ignoring(String word) {
        List<String> all = new ArrayList<>(ignored);
        all.add(word);
        return new UpgradeFlags(flags, all);
    }

    /** To undo a failure means to wait for it. */
    private HelmOrder.Flags switched(String name, boolean on) {
        boolean undo = name.equals("--atomic") || name.equals("--rollback-on-failure");
        return new HelmOrder.Flags(
                (name.equals("--wait") || (undo && on)) ? on : flags.untilReady(),
                undo ? on : flags.atomic(),
                name.equals("--force") ? on : flags.force(),
                name.equals("--skip-crds") ? on : flags.skipCrds(),
                name.equals("--create-namespace") ? on : flags.createNamespace(),
                flags.timeout(),
                flags.history());
    }

    private Optional<HelmOrder.Flags> valued(String name, String value) {
        Optional<Duration> timeout = name.equals("--timeout") ? duration(value) : Optional.of(flags.timeout());
        Optional<Integer> history = name.equals("--timeout") ? Optional.of(flags.history()) : number(value);
        return timeout.flatMap(time -> history.map(kept -> new HelmOrder.Flags(
                flags.untilReady(),
                flags.atomic(),
                flags.force(),
                flags.skipCrds(),
                flags.createNamespace(),
                time,
                kept)));
    }

    private static Optional<Integer> number(String value) {
        return value.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(value)) : Optional.empty();
    }

    /** As Go writes them; parts of a second are of no use here. */
    private static Optional<Duration> duration(String value) {
        Matcher matcher = DURATION.matcher(value.toLowerCase(Locale.ROOT));
        if (value.isEmpty() || !matcher.matches()) {
            return Optional.empty();
        }
        Duration duration =
                Duration.ofHours(part(matcher, 1)).plusMinutes(part(matcher, 2)).plusSeconds(part(matcher, 3));
        boolean usable = duration.isPositive() && duration.toDays() < 30;
        return usable ? Optional.of(duration) : Optional.empty();
    }

    private static long part(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
