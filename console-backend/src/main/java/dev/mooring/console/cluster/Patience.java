package dev.mooring.console.cluster;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How often to ask again where the cluster is only busy or away, waiting longer each time and at least as long as it asks
 * for with {@code Retry-After}.
 */
record Patience(int tries, Pause pause) {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    Reply with(Supplier<Reply> request) {
        return with(request, reply -> {});
    }

    /** @param again hears of each reply for which the same is asked again */
    Reply with(Supplier<Reply> request, Consumer<Reply> again) {
        Duration wait = FIRST;
        Reply reply = request.get();
        for (int tried = 1; tried < tries && Refusals.isRetryable(reply); tried++) {
            if (!paused(atLeast(wait, reply))) {
                return reply;
            }
            wait = wait.multipliedBy(3);
            again.accept(reply);
            reply = request.get();
        }
        return reply;
    }

    private static Duration atLeast(Duration wait, Reply reply) {
        Duration asked = reply instanceof Reply.Answered answer ? answer.retryAfter() : Duration.ZERO;
        Duration longer = asked.compareTo(wait) > 0 ? asked : wait;
        return longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    }

    private boolean paused(Duration time) {
        try {
            pause.pause(time);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
