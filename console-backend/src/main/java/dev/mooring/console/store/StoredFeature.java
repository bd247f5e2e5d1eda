package dev.mooring.console.store;

import java.util.Map;

/** Settings of a feature as they are written down: only the feature knows what they mean. */
record StoredFeature(Map<String, String> settings) {
    StoredFeature {
        settings = Map.copyOf(settings);
    }
}
