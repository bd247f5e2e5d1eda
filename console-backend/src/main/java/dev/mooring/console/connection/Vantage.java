package dev.mooring.console.connection;

/** Where this console stands when it tries a connection; what it can reach is not what the application can, elsewhere. */
public enum Vantage {
    /** A pod in the cluster, as the application will be. */
    IN_CLUSTER("Tried from the console's pod, inside the cluster."),
    /** A machine that only talks to the cluster's API. */
    OUTSIDE("Tried from where this console runs, not from inside the cluster."),
    /** The embedded cluster, which has no network. */
    SIMULATED("Tried from where this console runs: the simulated cluster has no network of its own.");

    private final String words;

    Vantage(String words) {
        this.words = words;
    }

    /** A fact for people. */
    public String words() {
        return words;
    }
}
