package dev.mooring.console.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps a few answers of the cluster for a short time, so that a keystroke never waits for it. Two callers that ask for the
 * same at once may both fetch it.
 */
final class Remembered<K, V> {

    private final InstantSource clock;
    private final Duration time;
    private final Map<K, Kept<V>> kept;

    Remembered(InstantSource clock, Duration time, int most) {
        this.clock = clock;
        this.time = time;
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                return size() > most;
            }
        };
    }

    private record Kept<V>(V value, Instant until) {}

    V get(K key, Supplier<V> fetch) {
        return known(key).orElseGet(() -> fetched(key, fetch));
    }

    private Optional<V> known(K key) {
        Instant now = clock.instant();
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key))
                    .filter(entry -> now.isBefore(entry.until()))
                    .map(Kept::value);
        }
    }

    private V fetched(K key, Supplier<V> fetch) {
        V value = fetch.get();
        synchronized (kept) {
            kept.put(key, new Kept<>(value, clock.instant().plus(time)));
        }
        return value;
    }
}
