package dev.mooring.test.cluster;

/** How much of a cluster a test needs, and the command of the {@code cluster} script that gives it. */
enum Extent {
    CONTROL_PLANE("up"),
    NODE("node");

    private final String command;

    Extent(String command) {
        this.command = command;
    }

    String command() {
        return command;
    }
}
