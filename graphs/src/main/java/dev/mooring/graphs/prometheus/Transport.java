package dev.mooring.graphs.prometheus;

import dev.mooring.console.cluster.Passage;
import java.io.IOException;
import java.time.Duration;

/** A way to a Prometheus. */
interface Transport extends AutoCloseable {

    /** Ten thousand lines of a hundred points fit; what is more is no chart. */
    int MOST_BYTES = 24 << 20;

    Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * Asks by GET.
     *
     * @param pathAndQuery such as {@code /api/v1/query?query=up}
     */
    Passage.Response get(String pathAndQuery) throws IOException, InterruptedException;

    /** What an admin can do where the other side wants to know who asks. */
    String credentialsAdvice();

    /** What an admin can do where nobody who is trusted signed the other side's certificate. */
    String authorityAdvice();

    @Override
    void close();
}
