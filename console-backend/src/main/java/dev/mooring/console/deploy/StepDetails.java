package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What else there is to tell about a step.
 *
 * @param began when its turn came
 * @param hold its last wait
 * @param notes what happened on the way, such as tries that the cluster did not take, and what explains a failure
 * @param replaced the uid of the object that was deleted to make room for another run of a Job; {@link #NOTHING}
 *     where a Job was made without that
 */
public record StepDetails(
        Stage stage, Optional<Instant> began, Optional<Hold> hold, List<Finding> notes, Optional<String> replaced) {

    /** No object's uid. */
    static final String NOTHING = "";

    public StepDetails {
        notes = List.copyOf(notes);
    }

    static StepDetails of(Stage stage) {
        return new StepDetails(stage, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    StepDetails beganAt(Instant time) {
        return new StepDetails(stage, Optional.of(time), hold, notes, replaced);
    }

    StepDetails holding(Hold newHold) {
        return new StepDetails(stage, began, Optional.of(newHold), notes, replaced);
    }

    StepDetails noting(List<Finding> more) {
        return new StepDetails(
                stage, began, hold, Stream.concat(notes.stream(), more.stream()).toList(), replaced);
    }

    StepDetails replacing(String uid) {
        return new StepDetails(stage, began, hold, notes, Optional.of(uid));
    }

    boolean tells(String code) {
        return notes.stream().anyMatch(note -> note.code().equals(code));
    }
}
