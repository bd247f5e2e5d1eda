package dev.mooring.console.release;

import dev.mooring.console.version.Release;
import dev.mooring.console.version.SemverLabel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What makes one release newer than another: the license or the channel says which. */
public enum ReleaseOrder {

    /** The order in which they were published on their channel. */
    BY_CURSOR {
        @Override
        <T> List<T> newestFirst(Collection<T> items, Function<T, Release> release, Comparator<T> age) {
            return items.stream().sorted(age.reversed()).toList();
        }

        @Override
        public boolean isSame(Release one, Release other) {
            boolean sameLabel = !one.channel().isEmpty() || one.label().equals(other.label());
            return one.sameChannel(other) && one.cursor() == other.cursor() && sameLabel;
        }
    },

    /**
     * Their labels as semantic versions. A release with a label that is none keeps its place in the line of age; the
     * others are sorted into the places that are left, and equal ones by age.
     */
    BY_VERSION {
        @Override
        <T> List<T> newestFirst(Collection<T> items, Function<T, Release> release, Comparator<T> age) {
            List<T> line = new ArrayList<>(BY_CURSOR.newestFirst(items, release, age));
            List<T> sorted = line.stream()
                    .filter(item -> release.apply(item).semver().isPresent())
                    .sorted(Comparator.comparing(
                                    (T item) -> release.apply(item).semver().orElseThrow())
                            .thenComparing(age)
                            .reversed())
                    .toList();
            int next = 0;
            for (int i = 0; i < line.size(); i++) {
                if (release.apply(line.get(i)).semver().isPresent()) {
                    line.set(i, sorted.get(next++));
                }
            }
            return List.copyOf(line);
        }

        @Override
        public boolean isSame(Release one, Release other) {
            Optional<SemverLabel> version = one.semver();
            return BY_CURSOR.isSame(one, other)
                    || (version.isPresent()
                            && other.semver()
                                    .filter(label -> label.compareTo(version.get()) == 0)
                                    .isPresent());
        }
    };

    /** @param age the order in which the items came, the oldest first */
    abstract <T> List<T> newestFirst(Collection<T> items, Function<T, Release> release, Comparator<T> age);

    /** Whether both are variants of one published release. Without a channel there is only the label to tell. */
    public abstract boolean isSame(Release one, Release other);

    /** Whether the second was published after the first; version numbers decide where they may and both have one. */
    boolean isAfter(Release first, Release second) {
        Optional<SemverLabel> from = first.semver();
        Optional<SemverLabel> to = second.semver();
        if (this == BY_VERSION && from.isPresent() && to.isPresent()) {
            return to.get().compareTo(from.get()) > 0;
        }
        return second.cursor() > first.cursor();
    }

    /** Releases, the newest first; of equal ones the one that was published later. */
    public List<Release> newestFirst(Collection<Release> releases) {
        return newestFirst(releases, Function.identity(), Comparator.comparingLong(Release::cursor));
    }
}
