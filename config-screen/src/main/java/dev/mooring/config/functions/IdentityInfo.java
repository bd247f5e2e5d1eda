package dev.mooring.config.functions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The identity service that the console runs for an application.
 *
 * @param clientSecret never shown
 * @param roles roles by group
 */
public record IdentityInfo(boolean enabled, String clientId, String clientSecret, Map<String, List<String>> roles) {

    /** None is set up. */
    public static final IdentityInfo NONE = new IdentityInfo(false, "", "", Map.of());

    public IdentityInfo {
        Map<String, List<String>> copy = new TreeMap<>();
        roles.forEach((group, names) -> copy.put(group, List.copyOf(names)));
        roles = java.util.Collections.unmodifiableMap(copy);
    }

    @Override
    public String toString() {
        return "IdentityInfo[" + clientId + "]";
    }
}
