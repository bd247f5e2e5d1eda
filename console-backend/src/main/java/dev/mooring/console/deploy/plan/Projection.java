package dev.mooring.console.deploy.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a live object that a manifest speaks about. Where the cluster refuses the dry run, this lets the difference
 * be shown all the same, without every default on one side.
 */
final class Projection {

    private Projection() {}

    static Map<String, @Nullable Object> of(Map<?, ?> live, Map<?, ?> wanted) {
        Map<String, @Nullable Object> part = new LinkedHashMap<>();
        wanted.forEach((key, value) -> {
            if (live.containsKey(key)) {
                part.put(String.valueOf(key), value(live.get(key), value));
            }
        });
        return part;
    }

    private static @Nullable Object value(@Nullable Object live, @Nullable Object wanted) {
        if (live instanceof Map<?, ?> liveMap && wanted instanceof Map<?, ?> wantedMap) {
            return of(liveMap, wantedMap);
        }
        if (live instanceof List<?> liveList && wanted instanceof List<?> wantedList) {
            return list(liveList, wantedList);
        }
        return live;
    }

    private static List<@Nullable Object> list(List<?> live, List<?> wanted) {
        List<@Nullable Object> part = new ArrayList<>();
        for (int index = 0; index < live.size(); index++) {
            Object item = live.get(index);
            part.add(index < wanted.size() ? value(item, wanted.get(index)) : item);
        }
        return part;
    }
}
