package dev.mooring.console.version.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An image that two versions do not use in the same tags.
 *
 * @param repository with its registry, as it is written
 * @param before tags or digests, none where the earlier version does not use it
 * @param after tags or digests, none where the later version does not use it
 */
public record ImageChange(String repository, List<String> before, List<String> after) {

    private static final String NO_TAG = "latest";

    public ImageChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static List<ImageChange> between(SortedSet<String> before, SortedSet<String> after) {
        SortedMap<String, SortedSet<String>> left = byRepository(before);
        SortedMap<String, SortedSet<String>> right = byRepository(after);
        SortedSet<String> all = new TreeSet<>(left.keySet());
        all.addAll(right.keySet());
        List<ImageChange> changes = new ArrayList<>();
        for (String repository : all) {
            List<String> was = tags(left, repository);
            List<String> is = tags(right, repository);
            if (!was.equals(is)) {
                changes.add(new ImageChange(repository, was, is));
            }
        }
        return List.copyOf(changes);
    }

    private static List<String> tags(SortedMap<String, SortedSet<String>> images, String repository) {
        return Optional.ofNullable(images.get(repository)).map(List::copyOf).orElse(List.of());
    }

    private static SortedMap<String, SortedSet<String>> byRepository(SortedSet<String> images) {
        SortedMap<String, SortedSet<String>> byRepository = new TreeMap<>();
        for (String image : images) {
            int end = endOfRepository(image);
            String tag = end < image.length() ? image.substring(end + 1) : NO_TAG;
            byRepository
                    .computeIfAbsent(image.substring(0, end), _ -> new TreeSet<>())
                    .add(tag);
        }
        return byRepository;
    }

    /** A colon before the last slash belongs to the registry's port. */
    private static int endOfRepository(String image) {
        int digest = image.indexOf('@');
        String name = digest < 0 ? image : image.substring(0, digest);
        int colon = name.lastIndexOf(':');
        return colon > name.lastIndexOf('/') ? colon : name.length();
    }
}
