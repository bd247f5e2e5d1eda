package dev.mooring.console.helm;

import dev.mooring.console.cluster.ApiAddress;
import dev.mooring.console.cluster.Passage;
import dev.mooring.console.cluster.Passage.Request;
import dev.mooring.console.cluster.Passage.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything goes to the cluster as it is; nothing is answered here. */
final class PassedOn implements Gateway.Conduct {

    /** Watches of an API server end by themselves long before. */
    private static final Duration SILENCE = Duration.ofMinutes(70);

    private static final int FIRST_REFUSAL = 400;

    private final Passage cluster;
    private volatile Optional<String> refusedSecret = Optional.empty();

    PassedOn(Passage cluster) {
        this.cluster = cluster;
    }

    @Override
    public Response answer(Request request) throws IOException, InterruptedException {
        Response response = cluster.send(request);
        if (response.status() >= FIRST_REFUSAL && !request.method().equals("GET")) {
            ApiAddress address = ApiAddress.of(URI.create(request.target()));
            boolean secret = address.group().isEmpty() && address.plural().equals("secrets");
            refusedSecret = secret ? Optional.of(secretsName(address)) : refusedSecret;
        }
        return response;
    }

    private static String secretsName(ApiAddress address) {
        return address.name().isEmpty() ? "a Secret" : "the Secret " + address.name();
    }

    /** Helm repeats what the cluster says, and that may quote a Secret's values. */
    String saidOf(@Nullable String words) {
        String said = words == null ? "" : words;
        return refusedSecret
                .filter(_ -> said.contains("Secret"))
                .map(secret -> "the cluster refuses " + secret
                        + "; what it says is not repeated, because it may quote the Secret")
                .orElse(said);
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
