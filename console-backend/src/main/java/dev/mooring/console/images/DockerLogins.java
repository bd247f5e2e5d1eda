package dev.mooring.console.images;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Logins for registries in the form that container engines read them ({@code ~/.docker/config.json}), as the Secrets hold it
 * that pods pull with.
 *
 * @param auths by the address of the registry, as it is written there
 */
public record DockerLogins(Map<String, PullLogin.Typed> auths) {

    /** The type of these Secrets. */
    public static final String TYPE = "kubernetes.io/dockerconfigjson";

    /** The key below which they hold it. */
    public static final String KEY = ".dockerconfigjson";

    private static final Set<String> DOCKER_HUB =
            Set.of("docker.io", "index.docker.io", "registry-1.docker.io", "registry.hub.docker.com");

    public DockerLogins {
        auths = Collections.unmodifiableSortedMap(new TreeMap<>(auths));
    }

    /** Empty where the text is none. An entry without user and password, such as a token for a browser, is left out. */
    public static Optional<DockerLogins> of(String json) {
        try {
            JsonNode auths = new ObjectMapper().readTree(json).path("auths");
            Map<String, PullLogin.Typed> logins = new TreeMap<>();
            auths.properties()
                    .forEach(entry -> login(entry.getValue()).ifPresent(login -> logins.put(entry.getKey(), login)));
            return auths.isObject() ? Optional.of(new DockerLogins(logins)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<PullLogin.Typed> login(JsonNode entry) {
        String user = entry.path("username").asText("");
        String password = entry.path("password").asText("");
        return user.isEmpty() || password.isEmpty()
                ? joined(entry.path("auth").asText(""))
                : Optional.of(new PullLogin.Typed(user, password));
    }

    private static Optional<PullLogin.Typed> joined(String base64) {
        try {
            String plain = new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            return colon < 1 || colon == plain.length() - 1
                    ? Optional.empty()
                    : Optional.of(new PullLogin.Typed(plain.substring(0, colon), plain.substring(colon + 1)));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** The login for what is below a path of a registry; of several the one that names most of the path, as the kubelet does. */
    public Optional<PullLogin.Typed> login(String host, String namespace) {
        String wanted = canonical(host) + "/" + namespace + "/";
        return auths.entrySet().stream()
                .filter(entry -> wanted.startsWith(address(entry.getKey()) + "/"))
                .max(Comparator.comparingInt(entry -> address(entry.getKey()).length()))
                .map(Map.Entry::getValue);
    }

    /** Without scheme and version of the API, with which older tools wrote it. */
    private static String address(String key) {
        String bare = key.replaceFirst("^https?://", "").replaceFirst("/(?:v[12]/?)?$", "");
        int slash = bare.indexOf('/');
        return slash < 0 ? canonical(bare) : canonical(bare.substring(0, slash)) + bare.substring(slash);
    }

    /** Docker Hub has several names. */
    private static String canonical(String host) {
        String small = host.toLowerCase(Locale.ROOT);
        return DOCKER_HUB.contains(small) ? "docker.io" : small;
    }

    /** Hides the passwords. */
    @Override
    public String toString() {
        return "DockerLogins" + auths.keySet();
    }
}
