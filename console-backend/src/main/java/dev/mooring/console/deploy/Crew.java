package dev.mooring.console.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Takes steps side by side, a few at once. */
final class Crew implements AutoCloseable {

    /** Enough to be quick, few enough for an API server that rations requests. */
    private static final int AT_ONCE = 8;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Stopping stopping;

    Crew(Stopping stopping) {
        this.stopping = stopping;
    }

    /** Returns when all have ended. */
    void allOf(List<Runnable> work) {
        List<Future<?>> started = new ArrayList<>();
        work.forEach(each -> started.add(threads.submit(() -> inPlace(each))));
        started.forEach(this::join);
    }

    /** Takes no place: it mostly waits. */
    Future<?> beside(Runnable work) {
        return threads.submit(work);
    }

    /** An interrupt of the deploy's own thread stops the deploy; what is under way still ends by itself. */
    void join(Future<?> work) {
        boolean interrupted = false;
        while (true) {
            try {
                work.get();
                break;
            } catch (InterruptedException stop) {
                interrupted = true;
                stopping.stop();
            } catch (ExecutionException bug) {
                throw new IllegalStateException("a step of a deploy failed", bug.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void inPlace(Runnable work) {
        places.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
