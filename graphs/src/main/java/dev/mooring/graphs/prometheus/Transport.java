package dev.mooring.graphs.prometheus;

import dev.mooring.console.cluster.Passage;
import dev.mooring.console.connection.TlsTrouble;
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

    /** Why no protected connection came about, and what an admin can do about it. */
    String words(TlsTrouble trouble);

    @Override
    void close();
}
