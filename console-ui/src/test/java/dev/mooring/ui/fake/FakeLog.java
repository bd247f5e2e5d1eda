package dev.mooring.ui.fake;

import dev.mooring.console.cluster.LogLines;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The log of a container that writes nothing; a test wants to know whether somebody still reads it. */
public final class FakeLog implements LogLines {

    private final CountDownLatch closed = new CountDownLatch(1);

    public boolean isClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public Next next(Duration patience) throws InterruptedException {
        return closed.await(patience.toMillis(), TimeUnit.MILLISECONDS) ? new Next.End() : new Next.Silence();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
