package dev.mooring.console.cluster;

import java.time.Duration;

/**
 * Hears how the Kubernetes API serves the console; whoever measures it is one. Called by threads of the client, so it must
 * be quick. Nothing says which objects were asked for.
 */
public interface ApiObserver {

    /** Nobody who listens. */
    ApiObserver NONE = new ApiObserver() {
        @Override
        public void answered(String verb, int status, Duration took) {}

        @Override
        public void unanswered(String verb, Duration took) {}

        @Override
        public void watchRestarted() {}
    };

    /**
     * A request got an answer; a watch, its beginning.
     *
     * @param verb get, post, put, patch, delete or watch
     */
    void answered(String verb, int status, Duration took);

    /** A request of {@link Cluster} got none. */
    void unanswered(String verb, Duration took);

    /** A watch broke and begins anew with a list. */
    void watchRestarted();
}
