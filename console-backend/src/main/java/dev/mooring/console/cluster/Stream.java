package dev.mooring.console.cluster;

import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A response read line by line, with a limit on the silence between two lines: a connection that died without a word
 * (a firewall forgot it) must not look like a quiet one.
 */
final class Stream implements AutoCloseable {

    /** Pieces of the body as they come in; the last one says how it ended. */
    private sealed interface Piece {
        record Bytes(ByteBuffer bytes) implements Piece {}

        record End(@Nullable Throwable failure) implements Piece {}
    }

    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final CompletableFuture<HttpResponse<AsyncBody>> response;
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
    private final Queue<String> lines = new ArrayDeque<>();
    private final int longest;
    private boolean over;

    /** @param request sends the request, handing the body to what it is given */
    Stream(Function<AsyncBody.Consumer<List<ByteBuffer>>, CompletableFuture<HttpResponse<AsyncBody>>> request) {
        this(request, Integer.MAX_VALUE);
    }

    /** @param longest how many bytes of a line are kept: somebody else's program may never end one */
    Stream(
            Function<AsyncBody.Consumer<List<ByteBuffer>>, CompletableFuture<HttpResponse<AsyncBody>>> request,
            int longest) {
        this.longest = longest;
        this.response = request.apply((buffers, body) -> pieces.add(new Piece.Bytes(ByteBuffer.wrap(bytes(buffers)))));
    }

    /** The status of the response; waits for it. */
    int open(Duration patience) throws IOException, InterruptedException {
        try {
            HttpResponse<AsyncBody> opened = response.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            AsyncBody body = opened.body();
            var unused = body.done().whenComplete((nothing, failure) -> pieces.add(new Piece.End(failure)));
            body.consume();
            return opened.code();
        } catch (java.util.concurrent.ExecutionException failed) {
            throw asIo(failed.getCause() == null ? failed : failed.getCause());
        } catch (java.util.concurrent.TimeoutException late) {
            throw new IOException("no answer within " + patience.toSeconds() + " s", late);
        }
    }

    /** The next line; empty at a regular end. */
    Optional<String> line(Duration silence) throws IOException, InterruptedException {
        while (lines.isEmpty()) {
            Piece piece = pieces.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
            if (piece == null) {
                throw new IOException("nothing was heard for " + silence.toSeconds() + " s");
            }
            switch (piece) {
                case Piece.Bytes(ByteBuffer bytes) -> take(bytes);
                case Piece.End(Throwable failure) -> {
                    pieces.add(piece);
                    return end(failure);
                }
            }
        }
        return Optional.of(lines.remove());
    }

    /** The next line; empty where none came in this time, or at the end. */
    Optional<String> lineWithin(Duration time) throws IOException, InterruptedException {
        while (lines.isEmpty() && !over) {
            Piece piece = pieces.poll(time.toMillis(), TimeUnit.MILLISECONDS);
            switch (piece) {
                case null -> {
                    return Optional.empty();
                }
                case Piece.Bytes(ByteBuffer bytes) -> take(bytes);
                case Piece.End(Throwable failure) -> {
                    over = true;
                    return end(failure);
                }
            }
        }
        return Optional.ofNullable(lines.poll());
    }

    /** Whether nothing more comes. */
    boolean isOver() {
        return over && lines.isEmpty();
    }

    /** All that is left, for the body of a refusal. */
    String rest(Duration silence) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        for (Optional<String> line = line(silence); line.isPresent(); line = line(silence)) {
            text.append(line.get()).append('\n');
        }
        return text.toString();
    }

    private Optional<String> end(@Nullable Throwable failure) throws IOException {
        if (failure != null) {
            throw asIo(failure);
        }
        String last = partial.toString(StandardCharsets.UTF_8);
        partial.reset();
        return last.isBlank() ? Optional.empty() : Optional.of(last);
    }

    private void take(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (next == '\n') {
                lines.add(partial.toString(StandardCharsets.UTF_8));
                partial.reset();
            } else if (partial.size() < longest) {
                partial.write(next);
            }
        }
        response.join().body().consume();
    }

    private static byte[] bytes(List<ByteBuffer> buffers) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (ByteBuffer buffer : buffers) {
            byte[] piece = new byte[buffer.remaining()];
            buffer.get(piece);
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    private static IOException asIo(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof IOException io ? io : new IOException(cause);
    }

    /** Ends the request, from any thread. */
    @Override
    public void close() {
        if (!response.cancel(true)) {
            var unused = response.thenAccept(opened -> opened.body().cancel());
        }
        pieces.add(new Piece.End(null));
    }
}
