package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.LogLines;
import dev.mooring.console.cluster.LogQuery;
import dev.mooring.console.inspect.LogFeed;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Reads what a container of an application writes, as a stream: nobody knows how long a log is. */
@ApplicationScoped
public class ReadLog {

    /** More is for a log store. */
    private static final long LARGEST_COPY = 64L << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ObjectsOfApp objects;
    private final Cluster cluster;

    ReadLog(ObjectsOfApp objects, Cluster cluster) {
        this.objects = objects;
        this.cluster = cluster;
    }

    /** @param news called from another thread whenever there is something to take; must be quick */
    public Outcome<LogFeed> feed(AppSlug app, LogQuery query, Runnable news) {
        return opened(app, query).map(lines -> LogFeed.start(lines, news));
    }

    /** The whole log, or its end, to be written on; the one who gets it closes it. */
    public Outcome<Copy> copy(AppSlug app, LogQuery query) {
        return opened(app, query).map(Copy::new);
    }

    private Outcome<LogLines> opened(AppSlug app, LogQuery query) {
        ObjectRef pod = query.pod();
        boolean isPod = pod.kind().equals("Pod") && pod.apiVersion().equals("v1");
        if (!isPod || query.container().isEmpty()) {
            return Outcome.refused(
                    Reason.INVALID,
                    Finding.error(
                            "log-of-no-container",
                            "Only containers of pods write logs. Name a pod, and a container of it.",
                            Place.ofSubject(pod.toString())));
        }
        return objects.with(app, pod, found -> switch (cluster.logLines(query)) {
            case ClusterAnswer.Ok<Optional<LogLines>>(Optional<LogLines> lines) ->
                lines.<Outcome<LogLines>>map(Done::new).orElseGet(() -> none(query));
            case ClusterAnswer.Refused<Optional<LogLines>> refused -> ObjectsOfApp.refused(refused);
        });
    }

    private static Outcome<LogLines> none(LogQuery query) {
        return Outcome.refused(
                Reason.NOT_FOUND,
                Finding.error(
                        "log-absent",
                        query.previous()
                                ? "Container " + query.container()
                                        + " has no run before the present one, or its log is gone."
                                : "Container " + query.container()
                                        + " has written nothing yet: it has not started, or there is no such container.",
                        Place.ofSubject(query.pod().toString())));
    }

    /** A log that is to be written somewhere. */
    public static final class Copy implements AutoCloseable {

        private final LogLines lines;

        Copy(LogLines lines) {
            this.lines = lines;
        }

        /** Writes line by line, at most 64 MiB. A file that is not the whole log says so in its last line, and why. */
        public void writeTo(OutputStream out) throws IOException {
            try (lines) {
                Optional<String> cut = copied(out);
                if (cut.isPresent()) {
                    write("(cut off here: " + cut.get() + ")", out);
                }
            }
        }

        /** @return why it is not whole; empty where it is */
        private Optional<String> copied(OutputStream out) throws IOException {
            long left = LARGEST_COPY;
            try {
                while (left > 0) {
                    switch (lines.next(PATIENCE)) {
                        case LogLines.Next.Line(String text) -> left -= write(text, out);
                        case LogLines.Next.End _ -> {
                            return Optional.empty();
                        }
                        case LogLines.Next.Silence _ -> {
                            return Optional.of("the cluster sent nothing more for " + PATIENCE.toSeconds()
                                    + " s. Download the log again for the rest");
                        }
                        case LogLines.Next.Broken(Finding cause) -> {
                            return Optional.of(cause.message());
                        }
                    }
                }
                return Optional.of("the log is longer than 64 MiB");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.of("the console was stopped");
            }
        }

        private static int write(String line, OutputStream out) throws IOException {
            byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
            out.write(bytes);
            return bytes.length;
        }

        @Override
        public void close() {
            lines.close();
        }
    }
}
