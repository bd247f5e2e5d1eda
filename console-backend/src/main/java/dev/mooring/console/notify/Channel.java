package dev.mooring.console.notify;

/** A way by which people are told. */
public enum Channel {
    WEBHOOK("Webhook"),
    MAIL("E-mail"),
    EVENTS("Kubernetes Events");

    private final String words;

    Channel(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
