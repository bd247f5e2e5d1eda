package dev.mooring.console.helm;

import dev.mooring.console.cluster.Passage;
import dev.mooring.console.cluster.Passage.Request;
import dev.mooring.console.cluster.Passage.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Helm's requests as they are. */
final class PassedOn implements Gateway.Conduct {

    /** Watches of an API server end by themselves long before. */
    private static final Duration SILENCE = Duration.ofMinutes(70);

    private final Passage cluster;

    PassedOn(Passage cluster) {
        this.cluster = cluster;
    }

    @Override
    public Response answer(Request request) throws IOException, InterruptedException {
        return cluster.send(request);
    }

    @Override
    public void watch(Request request, Gateway.Watch to) throws IOException, InterruptedException {
        try (Passage.Lines lines = cluster.lines(request)) {
            OutputStream out = to.begin(lines.open());
            for (Optional<String> line = lines.next(SILENCE); line.isPresent(); line = lines.next(SILENCE)) {
                out.write((line.get() + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
    }
}
