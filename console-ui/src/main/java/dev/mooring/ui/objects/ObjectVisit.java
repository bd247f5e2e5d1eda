package dev.mooring.ui.objects;

import dev.mooring.console.object.ObjectRef;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One look at one object. The page goes from object to object, and what was asked for one must not be drawn on the next; nor
 * must what was asked first replace what was asked, and answered, after it.
 */
final class ObjectVisit {

    private final ObjectRef object;
    private final AtomicBoolean outdated = new AtomicBoolean();
    private final AtomicInteger questions = new AtomicInteger();
    private int answered;
    private volatile boolean ended;

    ObjectVisit(ObjectRef object) {
        this.object = object;
    }

    ObjectRef object() {
        return object;
    }

    void end() {
        ended = true;
    }

    /** From any thread. */
    boolean isGoingOn() {
        return !ended;
    }

    /** Something has changed. Whether somebody has to ask now: not where somebody is about to. */
    boolean isToBeAsked() {
        return outdated.compareAndSet(false, true);
    }

    /** A question goes to the cluster now; from any thread. */
    int ask() {
        outdated.set(false);
        return questions.incrementAndGet();
    }

    /** Whether an answer is news: it belongs to this visit and to no earlier question than the last answer. */
    boolean takes(int question) {
        if (ended || question < answered) {
            return false;
        }
        answered = question;
        return true;
    }
}
