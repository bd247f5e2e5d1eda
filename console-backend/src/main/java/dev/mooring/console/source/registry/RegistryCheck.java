package dev.mooring.console.source.registry;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.source.registry.RegistryHttp.Answer;
import dev.mooring.console.source.registry.RegistryHttp.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks a registry whether it is one, and whether it takes a login, by the address that the distribution specification has for
 * this. Nothing is read or written, and no repository is named: what a login may pull shows when it pulls.
 *
 * @param words what was found, for people; empty where it is not to be used
 * @param findings why not
 */
public record RegistryCheck(Optional<String> words, List<Finding> findings) {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int LARGEST = 16 * 1024;

    public RegistryCheck {
        findings = List.copyOf(findings);
    }

    /** Takes as long as the registry does. */
    public static RegistryCheck of(RegistryAccess access) {
        try (RegistryHttp http = new RegistryHttp(access, "")) {
            Troubles troubles = new Troubles(access);
            Call call = new Call("GET", http.root(), Map.of("Accept", "application/json"), Optional.empty());
            http.ask(call, LIMIT, answer -> accepted(answer, troubles));
            return new RegistryCheck(Optional.of(words(access, http.hasShownWhoAsks())), List.of());
        } catch (RegistryException e) {
            return new RegistryCheck(Optional.empty(), List.of(e.finding()));
        }
    }

    /** A web server that knows every address is not one: registries do not speak HTML. */
    private static boolean accepted(Answer answer, Troubles troubles) throws IOException {
        boolean page = answer.header("content-type")
                .filter(type -> type.contains("html"))
                .isPresent();
        if (answer.status() == 404 || (answer.isGood() && page)) {
            throw new RegistryException(troubles.error(
                    "registry-not-one",
                    "Something answers there, but not as a registry does (at /v2/). Check host and port; the path of the"
                            + " images belongs into the namespace."));
        }
        if (!answer.isGood()) {
            throw troubles.of(answer.status(), answer.body().readNBytes(LARGEST), "its address /v2/");
        }
        return true;
    }

    private static String words(RegistryAccess access, boolean shown) {
        String host = access.address().authority();
        if (access.login().isEmpty()) {
            return host + " answers, without a login.";
        }
        return shown
                ? host + " answers and takes the login. Whether it may pull each image shows when it is pulled."
                : host + " answers, and lets anybody in: it did not ask for the login.";
    }
}
