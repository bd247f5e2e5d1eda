package dev.mooring.console.sandbox;

import dev.mooring.console.cluster.ApiAddress;
import dev.mooring.console.object.KubeObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/** A log for a pod in which nothing runs: a line for every second of its life, which says that it is made up. */
final class SimulatedLog {

    private static final long MOST = 5_000;
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final KubeObject pod;
    private final InstantSource clock;

    SimulatedLog(KubeObject pod, InstantSource clock) {
        this.pod = pod;
        this.clock = clock;
    }

    /** The kubelet refuses what it has no log of. */
    void check(ApiAddress address) {
        String container = address.parameter("container");
        boolean known = pod.parts("spec", "containers").stream()
                .anyMatch(one -> one.text("name").orElse("").equals(container));
        if (!container.isEmpty() && !known) {
            throw ApiRefusal.badRequest("container " + container + " is not valid for pod " + pod.name());
        }
        if (address.asks("previous")) {
            throw ApiRefusal.badRequest(
                    "previous terminated container \"" + container + "\" in pod \"" + pod.name() + "\" not found");
        }
        if (pod.text("status", "phase").orElse("").equals("Pending")) {
            throw ApiRefusal.badRequest(
                    "container \"" + container + "\" in pod \"" + pod.name() + "\" is waiting to start");
        }
    }

    /** @param open whether anybody may still listen; asked between lines */
    void writeTo(OutputStream out, ApiAddress address, BooleanSupplier open) throws IOException, InterruptedException {
        List<String> lines = lines();
        String tail = address.parameter("tailLines");
        long wanted = tail.matches("\\d{1,9}") ? Long.parseLong(tail) : MOST;
        for (String line : lines.subList((int) Math.max(0, lines.size() - wanted), lines.size())) {
            write(out, line);
        }
        for (long number = age() + 1; address.asks("follow") && open.getAsBoolean(); number++) {
            Thread.sleep(BEAT);
            write(out, line(number));
        }
    }

    private List<String> lines() {
        long age = age();
        return LongStream.rangeClosed(Math.max(0, age - MOST), age)
                .mapToObj(this::line)
                .toList();
    }

    private String line(long second) {
        return second == 0
                ? "This pod is simulated: nothing runs in it, and these lines are made up."
                : birth().plusSeconds(second) + " INFO simulated line " + second + " of pod " + pod.name();
    }

    private long age() {
        return Math.max(0, Duration.between(birth(), clock.instant()).toSeconds());
    }

    private Instant birth() {
        return pod.time("metadata", "creationTimestamp").orElseGet(clock::instant);
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
