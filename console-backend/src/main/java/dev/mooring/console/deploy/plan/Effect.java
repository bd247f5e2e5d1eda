package dev.mooring.console.deploy.plan;

/** What a deploy does to one object. In order of risk, the riskiest first. */
public enum Effect {
    DELETE("Delete"),
    REPLACE("Delete and create again"),
    CHANGE("Change"),
    CREATE("Create"),
    UNCHANGED("Unchanged");

    private final String words;

    Effect(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
