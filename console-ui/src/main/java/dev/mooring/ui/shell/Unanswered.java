package dev.mooring.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The questions of one page that the cluster has not answered. They are asked again one by one, each in its turn, after pauses
 * that grow; once one is answered the others are not kept waiting. Whoever asked is told again only where there is something
 * new to say, so that a page in trouble stands still. Used with the page locked.
 */
final class Unanswered {

    private static final Duration SHORTEST = Duration.ofSeconds(2);

    /** Somebody sits before the page and waits for it. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    /** A page has fewer parts; a button that is pressed over and over asks no more. */
    private static final int MOST = 20;

    private final UI ui;
    private final BackgroundWork background;
    private final Deque<Question<?>> waiting = new ArrayDeque<>();
    private final Set<Question<?>> underWay = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Object, Long> last = new WeakHashMap<>();
    private long count;
    private Duration pause = SHORTEST;
    private boolean planned;

    private Unanswered(UI ui, BackgroundWork background) {
        this.ui = ui;
        this.background = background;
    }

    /** Those of a page. */
    static Unanswered of(UI ui, BackgroundWork background) {
        return Optional.ofNullable(ComponentUtil.getData(ui, Unanswered.class)).orElseGet(() -> {
            Unanswered made = new Unanswered(ui, background);
            ComponentUtil.setData(ui, Unanswered.class, made);
            return made;
        });
    }

    /**
     * What a part of the page wants to know.
     *
     * @param asker waits for one answer at a time
     * @param app that the page was about when it asked; about another one nothing is told
     * @param told why there was no answer
     */
    private record Question<T>(
            Component part,
            Object asker,
            Optional<AppSlug> app,
            Supplier<Outcome<T>> asks,
            Consumer<Outcome<T>> hears,
            List<Finding> told) {

        Question<T> told(List<Finding> reasons) {
            return new Question<>(part, asker, app, asks, hears, reasons);
        }

        boolean isWanted(UI ui) {
            return part.isAttached() && app.equals(AddressedApp.of(ui));
        }
    }

    /** Keeps the question where the outcome is that the cluster gave no answer. */
    <T> void keep(
            Component part, Object asker, Supplier<Outcome<T>> asks, Consumer<Outcome<T>> hears, Outcome<T> outcome) {
        silence(outcome)
                .ifPresent(reasons -> keep(new Question<>(part, asker, AddressedApp.of(ui), asks, hears, reasons)));
    }

    /**
     * Whoever asks wants to know nothing else any more.
     *
     * @return the number of this question
     */
    long begin(Object asker) {
        waiting.removeIf(question -> question.asker() == asker);
        underWay.removeIf(question -> question.asker() == asker);
        count++;
        last.put(asker, count);
        return count;
    }

    /** Whether whoever asked has asked nothing else since. */
    boolean isLast(Object asker, long number) {
        return last.getOrDefault(asker, 0L) == number;
    }

    /** A bug is none: it would only fill the log. */
    private static Optional<List<Finding>> silence(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Outcome.Reason reason, List<Finding> reasons)
                        && reason == Outcome.Reason.CLUSTER
                        && reasons.stream().map(Finding::code).noneMatch(Incidents.CODE::equals)
                ? Optional.of(reasons)
                : Optional.empty();
    }

    private void keep(Question<?> question) {
        if (waiting.size() == MOST) {
            waiting.removeFirst();
        }
        waiting.addLast(question);
        plan();
    }

    private void plan() {
        if (!planned && !waiting.isEmpty()) {
            planned = true;
            background.later(ui, pause, this::askNext);
        }
    }

    private void askNext() {
        planned = false;
        waiting.removeIf(question -> !question.isWanted(ui));
        underWay.removeIf(question -> !question.isWanted(ui));
        Optional.ofNullable(waiting.pollFirst()).ifPresent(this::ask);
        plan();
    }

    private <T> void ask(Question<T> question) {
        underWay.add(question);
        background.run(question.part(), question.asks(), outcome -> {
            if (underWay.remove(question)) {
                silence(outcome)
                        .ifPresentOrElse(
                                reasons -> missed(question, outcome, reasons), () -> answered(question, outcome));
            }
        });
    }

    private <T> void missed(Question<T> question, Outcome<T> outcome, List<Finding> reasons) {
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
        keep(question.told(reasons));
        if (!reasons.equals(question.told())) {
            question.hears().accept(outcome);
        }
    }

    /** The cluster is there again. */
    private <T> void answered(Question<T> question, Outcome<T> outcome) {
        pause = SHORTEST;
        List<Question<?>> others = new ArrayList<>(waiting);
        waiting.clear();
        others.stream().filter(other -> other.isWanted(ui)).forEach(this::ask);
        question.hears().accept(outcome);
    }
}
