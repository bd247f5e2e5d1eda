package dev.mooring.console.status.cause.rules;

import dev.mooring.console.object.KubeObject;
import java.util.List;
import java.util.Optional;

/**
 * One container of a pod.
 *
 * @param status as the pod's status tells it
 * @param init whether it has to succeed before the pod's own containers are started
 */
record ContainerCase(Case pod, KubeObject status, boolean init) {

    private static final List<Phrase> PULLING = List.of(
            new Phrase("toomanyrequests", CauseKind.IMAGE_RATE_LIMITED),
            new Phrase("429 too many requests", CauseKind.IMAGE_RATE_LIMITED),
            new Phrase("no such host", CauseKind.IMAGE_REGISTRY_UNREACHABLE),
            new Phrase("connection refused", CauseKind.IMAGE_REGISTRY_UNREACHABLE),
            new Phrase("connection reset", CauseKind.IMAGE_REGISTRY_UNREACHABLE),
            new Phrase("i/o timeout", CauseKind.IMAGE_REGISTRY_UNREACHABLE),
            new Phrase("deadline exceeded", CauseKind.IMAGE_REGISTRY_UNREACHABLE),
            new Phrase("no route to host", CauseKind.IMAGE_REGISTRY_UNREACHABLE),
            new Phrase("network is unreachable", CauseKind.IMAGE_REGISTRY_UNREACHABLE),
            new Phrase("server misbehaving", CauseKind.IMAGE_REGISTRY_UNREACHABLE),
            new Phrase("tls handshake timeout", CauseKind.IMAGE_REGISTRY_UNREACHABLE),
            new Phrase("x509", CauseKind.IMAGE_REGISTRY_UNTRUSTED),
            new Phrase("tls:", CauseKind.IMAGE_REGISTRY_UNTRUSTED),
            new Phrase("http response to https client", CauseKind.IMAGE_REGISTRY_UNTRUSTED),
            new Phrase("unauthorized", CauseKind.IMAGE_NOT_ALLOWED),
            new Phrase("authorization failed", CauseKind.IMAGE_NOT_ALLOWED),
            new Phrase("authentication required", CauseKind.IMAGE_NOT_ALLOWED),
            new Phrase("no basic auth credentials", CauseKind.IMAGE_NOT_ALLOWED),
            new Phrase("access denied", CauseKind.IMAGE_NOT_ALLOWED),
            new Phrase("forbidden", CauseKind.IMAGE_NOT_ALLOWED),
            new Phrase("no match for platform", CauseKind.IMAGE_WRONG_PLATFORM),
            new Phrase("no matching manifest", CauseKind.IMAGE_WRONG_PLATFORM),
            new Phrase("not found", CauseKind.IMAGE_NOT_FOUND),
            new Phrase("manifest unknown", CauseKind.IMAGE_NOT_FOUND),
            new Phrase("name unknown", CauseKind.IMAGE_NOT_FOUND),
            new Phrase("does not exist", CauseKind.IMAGE_NOT_FOUND));

    private static final List<Phrase> CREATING = List.of(
            new Phrase("couldn't find key", CauseKind.KEY_MISSING),
            new Phrase("configmap \"", CauseKind.CONFIG_MAP_MISSING),
            new Phrase("secret \"", CauseKind.SECRET_MISSING),
            new Phrase("non-root", CauseKind.USER_NOT_ALLOWED),
            new Phrase("runasnonroot", CauseKind.USER_NOT_ALLOWED));

    private static final List<Phrase> STARTING = List.of(
            new Phrase("oom-killed", CauseKind.OUT_OF_MEMORY),
            new Phrase("exec format error", CauseKind.IMAGE_WRONG_PLATFORM),
            new Phrase("executable file not found", CauseKind.COMMAND_NOT_FOUND),
            new Phrase("no such file or directory", CauseKind.COMMAND_NOT_FOUND),
            new Phrase("no command specified", CauseKind.COMMAND_NOT_FOUND),
            new Phrase("permission denied", CauseKind.COMMAND_NOT_EXECUTABLE),
            new Phrase("is a directory", CauseKind.COMMAND_NOT_EXECUTABLE));

    /** Empty where nothing speaks against it. */
    Optional<Cause> cause() {
        String waiting = status.text("state", "waiting", "reason").orElse("");
        return switch (waiting) {
            case "InvalidImageName" -> Optional.of(waiting(CauseKind.IMAGE_NAME_INVALID));
            case "ErrImageNeverPull" -> Optional.of(waiting(CauseKind.IMAGE_NEVER_PULLED));
            case "ErrImagePull", "ImagePullBackOff", "RegistryUnavailable", "ImageInspectError" ->
                Optional.of(notPulled());
            case "CreateContainerConfigError" -> Optional.of(meaning(CREATING, CauseKind.CONTAINER_NOT_CREATED));
            case "CreateContainerError", "RunContainerError", "PostStartHookError", "PreStartHookError" ->
                Optional.of(meaning(STARTING, CauseKind.CONTAINER_NOT_STARTED));
            case "" -> present();
            case "CrashLoopBackOff" -> Exit.in(status, "lastState").map(exit -> ended(exit, true));
            default -> pulling();
        };
    }

    private Optional<Cause> present() {
        Optional<Exit> exit = Exit.in(status, "state");
        if (exit.isPresent()) {
            return exit.filter(how -> !how.isClean() || isMeantToStay()).map(how -> ended(how, false));
        }
        return isReady() ? Optional.empty() : probes().or(this::endedBefore);
    }

    private boolean isReady() {
        return status.at("ready").filter(Boolean.TRUE::equals).isPresent();
    }

    private boolean isMeantToStay() {
        return !init
                && pod.object().text("spec", "restartPolicy").orElse("Always").equals("Always");
    }

    private Optional<Cause> endedBefore() {
        return Exit.in(status, "lastState").filter(exit -> !exit.isClean()).map(exit -> ended(exit, true));
    }

    /** A probe that fails in the present run, as the kubelet tells; the latest counts. */
    private Optional<Cause> probes() {
        String start = status.text("state", "running", "startedAt").orElse("");
        return events("Unhealthy").filter(event -> event.isSince(start)).flatMap(event -> probe(event)
                .map(kind -> Cause.of(kind, chain(), Witness.ofProgram(event)).logged(log(false))));
    }

    private static Optional<CauseKind> probe(Event event) {
        String message = event.message();
        if (message.startsWith("Startup probe")) {
            return Optional.of(CauseKind.STARTUP_PROBE_FAILING);
        }
        if (message.startsWith("Liveness probe")) {
            return Optional.of(CauseKind.LIVENESS_PROBE_FAILING);
        }
        return message.startsWith("Readiness probe")
                ? Optional.of(CauseKind.READINESS_PROBE_FAILING)
                : Optional.empty();
    }

    /** @param before whether it was the run before the present one */
    private Cause ended(Exit exit, boolean before) {
        String start = status.text(before ? "lastState" : "state", "terminated", "startedAt")
                .orElse("");
        return killed(exit, start)
                .orElseGet(() -> cause(kindOf(exit), words(exit)).saidBy(witness(exit)))
                .ended(exit)
                .logged(log(before));
    }

    private Witness witness(Exit exit) {
        String left = exit.message().isEmpty() ? "" : ": " + Credentials.hiddenIn(exit.message());
        return new Witness("state of container " + name(), exit.reason() + left);
    }

    /** The kubelet ended the run, because a probe failed. */
    private Optional<Cause> killed(Exit exit, String start) {
        return events("Killing")
                .filter(event -> event.isSince(start) && !exit.reason().equals("OOMKilled"))
                .flatMap(ContainerCase::failedProbe)
                .map(kind -> events("Unhealthy")
                        .map(event -> Cause.of(kind, chain(), Witness.ofProgram(event)))
                        .orElseGet(() -> cause(kind, "")));
    }

    private static Optional<CauseKind> failedProbe(Event killing) {
        if (killing.message().contains("failed liveness probe")) {
            return Optional.of(CauseKind.LIVENESS_PROBE_FAILING);
        }
        return killing.message().contains("failed startup probe")
                ? Optional.of(CauseKind.STARTUP_PROBE_FAILING)
                : Optional.empty();
    }

    private CauseKind kindOf(Exit exit) {
        if (exit.reason().equals("OOMKilled")) {
            return CauseKind.OUT_OF_MEMORY;
        }
        if (exit.reason().equals("StartError") || exit.reason().equals("ContainerCannotRun")) {
            return Phrase.meaning(STARTING, exit.message(), CauseKind.CONTAINER_NOT_STARTED);
        }
        if (init) {
            return CauseKind.INIT_CONTAINER_FAILING;
        }
        if (exit.isClean()) {
            return CauseKind.CONTAINER_ENDS;
        }
        return isMeantToStay() || restarts() > 0 ? CauseKind.CRASH_LOOP : CauseKind.CONTAINER_FAILED;
    }

    private String words(Exit exit) {
        if (exit.reason().equals("StartError") || exit.reason().equals("ContainerCannotRun")) {
            return exit.message();
        }
        String times = restarts() == 0
                ? ""
                : restarts() == 1 ? ", started again once" : ", started again " + restarts() + " times";
        String left = exit.message().isBlank() ? "" : "; it left the message: " + Credentials.hiddenIn(exit.message());
        return "the last run ended with " + exit.words() + times + left;
    }

    private Cause notPulled() {
        String message = status.text("state", "waiting", "message").orElse("");
        return events("Failed")
                .filter(event -> event.message().startsWith("Failed to pull image") && !message.contains(": "))
                .map(event -> notPulled(event.message(), Witness.of(event)))
                .orElseGet(() -> notPulled(message, new Witness("state of container " + name(), message)));
    }

    /** @param said the whole of it: what matters stands at its end */
    private Cause notPulled(String said, Witness witness) {
        return Cause.of(Phrase.meaning(PULLING, said, CauseKind.IMAGE_NOT_PULLED), chain(), witness);
    }

    /** A container that waits for its image looks like one that waits for anything else; only an event tells. */
    private Optional<Cause> pulling() {
        Optional<Event> latest = pod.events()
                .filter(event -> event.isAbout(name()) && !event.part().isEmpty())
                .findFirst();
        return latest.filter(event -> event.reason().equals("Pulling"))
                .map(event -> Cause.of(CauseKind.IMAGE_PULLING, chain(), Witness.of(event)));
    }

    private Cause waiting(CauseKind kind) {
        return Cause.of(
                kind,
                chain(),
                new Witness(
                        "state of container " + name(),
                        status.text("state", "waiting", "message").orElse("")));
    }

    private Cause meaning(List<Phrase> phrases, CauseKind otherwise) {
        Cause cause = waiting(otherwise);
        String message = status.text("state", "waiting", "message").orElse("");
        return new Cause(
                Phrase.meaning(phrases, message, otherwise),
                cause.chain(),
                cause.detail(),
                cause.witnesses(),
                Exit.in(status, "lastState"),
                LogEnd.NONE,
                0);
    }

    private Optional<Event> events(String reason) {
        return pod.events()
                .filter(event -> event.reason().equals(reason) && event.isAbout(name()))
                .findFirst();
    }

    private Cause cause(CauseKind kind, String detail) {
        return Cause.of(kind, chain(), detail);
    }

    private Chain chain() {
        return pod.chain().toContainer(name());
    }

    private LogEnd log(boolean previous) {
        return pod.around().log(pod.object().ref(), name(), previous);
    }

    private long restarts() {
        return status.number("restartCount").orElse(0L);
    }

    private String name() {
        return status.text("name").orElse("");
    }
}
