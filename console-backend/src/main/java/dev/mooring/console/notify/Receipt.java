package dev.mooring.console.notify;

/** What came of one try to deliver a notice. The words are for people and hold no secret. */
public sealed interface Receipt {

    /** It is there. */
    record Accepted(String answer) implements Receipt {}

    /** Another try would not help: the receiver does not want it as it is. */
    record Refused(String trouble) implements Receipt {}

    /** The receiver was away or busy. */
    record Unreached(String trouble) implements Receipt {}

    /** For people. */
    default String words() {
        return switch (this) {
            case Accepted(String answer) -> answer;
            case Refused(String trouble) -> trouble;
            case Unreached(String trouble) -> trouble;
        };
    }
}
