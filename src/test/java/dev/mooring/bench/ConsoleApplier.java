package dev.mooring.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Packages;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The console as a process that was started a moment ago. Taking the release in is not part of the times; that an order
 * is checked against the cluster before it is carried out, is.
 */
final class ConsoleApplier implements Applier {

    private static final Duration BETWEEN = Duration.ofMillis(300);

    private final RunningConsole console;
    private final ProcessMemory memory;
    private final Shop app;
    private final long whenReady;

    private ConsoleApplier(RunningConsole console) {
        this.console = console;
        memory = new ProcessMemory(console.pid());
        whenReady = memory.residentMegabytes();
        memory.forgetPeak();
        app = new Shop(console, PlainRelease.SLUG);
    }

    /** On a console that runs already. */
    static ConsoleApplier on(RunningConsole console) {
        return new ConsoleApplier(console);
    }

    static ConsoleApplier in(String namespace, Path kubeconfig) {
        return new ConsoleApplier(RunningConsole.start(Launch.serve(kubeconfig, namespace)));
    }

    @Override
    public Duration plan(PlainRelease release) {
        int version = takeIn(release);
        long begin = System.nanoTime();
        JsonNode plan = app.get("/versions/" + version + "/plan").ok();
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        demand(plan.path("deployable").asBoolean(), plan);
        demand(plan.path("entries").size() == release.objects(), plan);
        return time;
    }

    /** The end is the one that the log tells, so that asking for it seldom, which costs little, adds nothing. */
    @Override
    public Duration apply(PlainRelease release) {
        int version = takeIn(release);
        Instant begin = Instant.now();
        app.start(version);
        while (state(version).equals("DEPLOYING")) {
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        JsonNode log = app.get("/versions/" + version + "/deploy").ok();
        demand(!log.path("failed").asBoolean(), log);
        demand(log.path("done").asInt() == release.objects(), log);
        return Duration.between(begin, Instant.parse(log.path("ended").asText()));
    }

    /** Everything goes, so that there is nothing once more. */
    void undeploy() {
        console.rest().post(app.path("/undeploy")).ok();
        while (!app.get("/undeploy").ok().path("ended").isTextual()) {
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private String state(int version) {
        return app.get("/versions/" + version).ok().path("state").path("kind").asText();
    }

    /** A release that is there already stays the version that it is. */
    private int takeIn(PlainRelease release) {
        Map<String, byte[]> files = new HashMap<>();
        files.put("application.yaml", PlainRelease.application().getBytes(StandardCharsets.UTF_8));
        release.manifests().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return console.rest()
                .post("/api/v1/apps", "application/gzip", Packages.archive(files))
                .ok()
                .path("sequence")
                .asInt();
    }

    long whenReadyMegabytes() {
        return whenReady;
    }

    long peakMegabytes() {
        return memory.peakMegabytes();
    }

    long residentMegabytes() {
        return memory.residentMegabytes();
    }

    private static void demand(boolean wanted, JsonNode answer) {
        if (!wanted) {
            throw new IllegalStateException("Not what is to be measured: " + answer);
        }
    }

    @Override
    public void close() {
        console.close();
    }
}
