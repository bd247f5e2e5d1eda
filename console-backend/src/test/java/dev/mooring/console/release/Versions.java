package dev.mooring.console.release;

import dev.mooring.console.version.Release;
import dev.mooring.console.version.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Versions written as they would be told: {@code "0 1.0 1 | 1 1.1 2 required | 2 1.2 3 demoted"} is sequence, label, cursor
 * and words: {@code required}, {@code demoted}, {@code keep} (no rollback), a readiness, or {@code on:beta} for a channel.
 */
final class Versions {

    private Versions() {}

    static List<KnownVersion> of(String text) {
        List<KnownVersion> versions = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split("\\|")) {
            versions.add(version(List.of(part.strip().split("\\s+"))));
        }
        return versions;
    }

    private static KnownVersion version(List<String> words) {
        Release release = new Release(
                words.get(1),
                words.stream()
                        .filter(word -> word.startsWith("on:"))
                        .map(word -> word.substring(3))
                        .findFirst()
                        .orElse("stable"),
                Long.parseLong(words.get(2)),
                words.contains("required"),
                words.contains("demoted"),
                "",
                Optional.empty());
        Readiness readiness = List.of(Readiness.values()).stream()
                .filter(value -> words.contains(value.name()))
                .findFirst()
                .orElse(Readiness.READY);
        return new KnownVersion(
                new Sequence(Long.parseLong(words.getFirst())), release, readiness, !words.contains("keep"));
    }

    /** Only the releases of the same notation. */
    static List<Release> releases(String text) {
        return of(text).stream().map(KnownVersion::release).toList();
    }

    static KnownVersion at(List<KnownVersion> versions, long sequence) {
        return versions.stream()
                .filter(version -> version.sequence().value() == sequence)
                .findFirst()
                .orElseThrow();
    }

    static VersionLine line(ReleaseOrder order, String text, long running) {
        List<KnownVersion> versions = of(text);
        return VersionLine.of(order, versions, new VersionLine.Running(at(versions, running), false));
    }

    static String sequences(List<KnownVersion> versions) {
        return versions.stream().map(version -> version.sequence().toString()).collect(Collectors.joining(" "));
    }

    static String labels(List<Release> releases) {
        return releases.stream().map(Release::label).collect(Collectors.joining(" "));
    }
}
