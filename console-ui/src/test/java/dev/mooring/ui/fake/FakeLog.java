package dev.mooring.ui.fake;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.LogLines;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The log of a container that writes nothing; a test wants to know whether somebody still reads it. */
public final class FakeLog implements LogLines {

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<Finding> broken = Optional.empty();

    public boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** The connection is lost. */
    public void breakOff(String why) {
        broken = Optional.of(Finding.error("cluster-unreachable", why, Place.NONE));
        closed.countDown();
    }

    @Override
    public Next next(Duration patience) throws InterruptedException {
        boolean over = closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        Optional<Finding> cause = broken;
        if (cause.isPresent()) {
            return new Next.Broken(cause.get());
        }
        return over ? new Next.End() : new Next.Silence();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
