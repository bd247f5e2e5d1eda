package dev.mooring.console.deploy.plan;

import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.object.ObjectRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a plan would do, boiled down: two plans of the same version with the same digests would do the same. What only
 * the cluster keeps for itself, when it was planned and who was told what does not count.
 */
final class PlanDigest {

    private PlanDigest() {}

    /** Of the whole plan: 64 hexadecimal digits. */
    static String of(Plan plan) {
        return sha256(byObject(plan).entrySet().stream()
                .map(entry -> words(entry.getKey()) + "\n" + entry.getValue())
                .collect(Collectors.joining("\n\n")));
    }

    /** Objects with which another plan would do something else. */
    static List<ObjectRef> differing(Plan one, Plan other) {
        Map<ObjectRef, String> left = byObject(one);
        Map<ObjectRef, String> right = byObject(other);
        Set<ObjectRef> all = new LinkedHashSet<>(left.keySet());
        all.addAll(right.keySet());
        return all.stream()
                .filter(object -> !Objects.equals(left.get(object), right.get(object)))
                .sorted()
                .toList();
    }

    private static Map<ObjectRef, String> byObject(Plan plan) {
        return plan.entries().stream()
                .collect(Collectors.toMap(
                        PlanEntry::object, PlanDigest::done, (one, other) -> one + "\n" + other, TreeMap::new));
    }

    private static String done(PlanEntry entry) {
        String choice = entry.obstacle()
                .map(obstacle -> obstacle.getClass().getSimpleName() + " "
                        + obstacle.choice().map(Choice::name).orElse("open"))
                .orElse("");
        return entry.effect() + " " + choice + "\n" + fields(entry);
    }

    /** What a chart makes up anew each time, such as a password, is the same change whatever its value. */
    private static String fields(PlanEntry entry) {
        boolean isHelms = entry.isOfChart();
        return entry.fields().stream()
                .map(field -> isHelms ? field.path() : field.path() + " " + field.before() + " " + field.after())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String words(ObjectRef object) {
        return object.apiVersion() + " " + object;
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
