package dev.mooring.graphs.usecase;

import dev.mooring.graphs.series.Answer;
import dev.mooring.graphs.series.Grid;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What was answered a moment ago is not asked again, and what two pages ask at the same time is asked once. Failures count
 * as answers: a Prometheus in trouble is left alone for a while.
 */
@ApplicationScoped
class RecentAnswers {

    private static final int MOST = 200;
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<Question, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Known> eldest) {
            return size() > MOST;
        }
    };

    RecentAnswers(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What is asked, of whom.
     *
     * @param secret the name of the Secret with the credentials: who may ask one thing may not ask all
     */
    record Question(String address, String secret, String query, Grid grid) {}

    /** @param until for how long it counts; without an end while nobody has answered */
    private record Known(CompletableFuture<Answer> answer, Instant until) {}

    /** @param ask asked in this thread, where nobody else is asking the same */
    Answer get(Question question, Supplier<Answer> ask) {
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> others = enter(question, mine);
        if (others != mine) {
            return others.join();
        }
        try {
            Answer answer = ask.get();
            mine.complete(answer);
            return answer;
        } catch (RuntimeException | Error broken) {
            mine.completeExceptionally(broken);
            throw broken;
        } finally {
            ended(question, mine);
        }
    }

    private synchronized CompletableFuture<Answer> enter(Question question, CompletableFuture<Answer> mine) {
        Known before = known.get(question);
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.until())) {
            return before.answer();
        }
        known.put(question, new Known(mine, Instant.MAX));
        return mine;
    }

    /** What broke is no answer. */
    private synchronized void ended(Question question, CompletableFuture<Answer> answer) {
        if (answer.isCompletedExceptionally()) {
            known.remove(question);
        } else {
            known.put(question, new Known(answer, clock.instant().plus(lifetime(question.grid()))));
        }
    }

    private static Duration lifetime(Grid grid) {
        Duration half = grid.step().dividedBy(2);
        return half.compareTo(SHORTEST) < 0 ? SHORTEST : half.compareTo(LONGEST) > 0 ? LONGEST : half;
    }
}
