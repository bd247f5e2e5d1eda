package dev.mooring.console.status;

/** Whether an object is as it was last written, whatever of it works; from best to worst. */
public enum Rollout {
    DONE("Up to date"),
    GOING_ON("Rolling out"),
    STUCK("Does not get on"),
    UNKNOWN("Not known");

    private final String words;

    Rollout(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
