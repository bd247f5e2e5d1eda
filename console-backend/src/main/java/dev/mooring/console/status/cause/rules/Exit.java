package dev.mooring.console.status.cause.rules;

import dev.mooring.console.object.KubeObject;
import java.util.Map;
import java.util.Optional;

/**
 * How a run of a container ended.
 *
 * @param code above 128 it was a signal
 * @param reason Kubernetes', such as {@code OOMKilled}
 * @param message what the container engine or the program itself left behind; often empty
 */
public record Exit(long code, String reason, String message) {

    private static final Map<Long, String> SIGNALS = Map.of(
            1L, "SIGHUP", 2L, "SIGINT", 3L, "SIGQUIT", 4L, "SIGILL", 6L, "SIGABRT", 7L, "SIGBUS", 8L, "SIGFPE", 9L,
            "SIGKILL", 11L, "SIGSEGV", 15L, "SIGTERM");

    /** The end that a container's status tells at {@code state} or {@code lastState}. */
    static Optional<Exit> in(KubeObject status, String state) {
        return status.number(state, "terminated", "exitCode")
                .map(code -> new Exit(
                        code,
                        status.text(state, "terminated", "reason").orElse(""),
                        status.text(state, "terminated", "message").orElse("")));
    }

    boolean isClean() {
        return code == 0;
    }

    /** {@code exit code 137 (SIGKILL)}. */
    public String words() {
        String meaning =
                switch ((int) code) {
                    case 126 -> "a command that cannot be executed";
                    case 127 -> "a command that was not found";
                    default -> code > 128 ? SIGNALS.getOrDefault(code - 128, "signal " + (code - 128)) : "";
                };
        return "exit code " + code + (meaning.isEmpty() ? "" : " (" + meaning + ")");
    }
}
