package dev.mooring.k8s;

import dev.mooring.console.cluster.ApiObserver;
import java.time.Duration;

/** All who want to know how the Kubernetes API serves the console, looked up when there is something to tell. */
record ApiObservers(Iterable<ApiObserver> all) implements ApiObserver {

    @Override
    public void answered(String verb, int status, Duration took) {
        all.forEach(observer -> observer.answered(verb, status, took));
    }

    @Override
    public void unanswered(String verb, Duration took) {
        all.forEach(observer -> observer.unanswered(verb, took));
    }

    @Override
    public void watchRestarted() {
        all.forEach(ApiObserver::watchRestarted);
    }
}
