package dev.mooring.console.deploy.plan;

import dev.mooring.console.deploy.plan.Choices.Choice;
import java.util.List;
import java.util.Optional;

/** What stands in the way of one object and can be decided by an admin. */
public sealed interface Obstacle {

    /** The ways around it; stopping is always another one. */
    List<Choice> options();

    /** What was decided; empty where that is still to be done, and the deploy stops there. */
    Optional<Choice> choice();

    default boolean isOpen() {
        return choice().isEmpty();
    }

    /** Somebody else has set fields differently. */
    record ForeignFields(List<ForeignField> fields, Optional<Choice> choice) implements Obstacle {

        public ForeignFields {
            fields = List.copyOf(fields);
            choice = choice.filter(made -> made != Choice.RECREATE);
        }

        @Override
        public List<Choice> options() {
            return List.of(Choice.TAKE_OVER, Choice.KEEP_THEIRS);
        }
    }

    /** Fields cannot be changed as long as the object is there. */
    record ImmutableFields(List<FieldChange> fields, Optional<Choice> choice) implements Obstacle {

        public ImmutableFields {
            fields = List.copyOf(fields);
            choice = choice.filter(made -> made == Choice.RECREATE);
        }

        @Override
        public List<Choice> options() {
            return List.of(Choice.RECREATE);
        }
    }
}
