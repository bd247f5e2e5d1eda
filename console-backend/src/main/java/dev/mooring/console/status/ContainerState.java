package dev.mooring.console.status;

/**
 * One container of a pod.
 *
 * @param ready whether it does what is expected of it: it is ready or, where it only prepares the others, has ended well
 * @param words such as {@code running} or {@code CrashLoopBackOff}
 * @param restarts how often it was started again
 */
public record ContainerState(String name, boolean ready, String words, long restarts) {}
