package dev.mooring.k8s;

/** Starts the console and returns its exit code when it ends. */
@FunctionalInterface
interface Launcher {

    int launch(Launch launch);
}
