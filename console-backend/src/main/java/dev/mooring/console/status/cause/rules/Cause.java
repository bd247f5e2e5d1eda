package dev.mooring.console.status.cause.rules;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.status.rules.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * One reason for which an object is not ready.
 *
 * @param chain from the object that was asked about to the one that explains it
 * @param detail what is particular about it, without a full stop: the cluster's words, a name, a number; may be empty
 * @param witnesses what in the cluster says so
 * @param exit how the container ended, where it did
 * @param log the end of the container's log, where it helps
 * @param others how many pods more have the same trouble
 */
public record Cause(
        CauseKind kind,
        Chain chain,
        String detail,
        List<Witness> witnesses,
        Optional<Exit> exit,
        LogEnd log,
        int others) {

    /** A finding stands in a table row and in a log line. */
    private static final int LONGEST_FINDING = 900;

    public Cause {
        detail = Sentence.of(detail);
        witnesses = List.copyOf(witnesses);
    }

    static Cause of(CauseKind kind, Chain chain, String detail) {
        return new Cause(kind, chain, detail, List.of(), Optional.empty(), LogEnd.NONE, 0);
    }

    static Cause of(CauseKind kind, Chain chain, Witness witness) {
        return new Cause(kind, chain, witness.words(), List.of(witness), Optional.empty(), LogEnd.NONE, 0);
    }

    Cause saidBy(Witness witness) {
        return new Cause(kind, chain, detail, List.of(witness), exit, log, others);
    }

    Cause ended(Exit how) {
        return new Cause(kind, chain, detail, witnesses, Optional.of(how), log, others);
    }

    Cause logged(LogEnd end) {
        return new Cause(kind, chain, detail, witnesses, exit, end, others);
    }

    Cause alsoIn(int morePods) {
        return new Cause(kind, chain, detail, witnesses, exit, log, morePods);
    }

    boolean isSameTrouble(Cause other) {
        return kind == other.kind && chain.container().equals(other.chain.container());
    }

    /** What is the matter, in plain words. */
    public String sentence() {
        String what = chain.subject() + " " + kind.words() + (detail.isEmpty() ? "" : ": " + detail) + ".";
        return switch (others) {
            case 0 -> what;
            case 1 -> what + " One more pod has the same trouble.";
            default -> what + " " + others + " more pods have the same trouble.";
        };
    }

    /** For a deploy's log and a problem document: sentence, remedy and last log line, with the chain as its place. */
    public Finding finding() {
        String advice = sentence() + " " + kind.remedy();
        String lastLine = log.lines().isEmpty()
                ? ""
                : " Its log ends with: " + log.lines().getLast();
        String message = advice + lastLine;
        String cut = message.length() <= LONGEST_FINDING ? message : message.substring(0, LONGEST_FINDING) + "…";
        return Finding.error(kind.code(), cut, Place.ofSubject(chain.toString()));
    }
}
