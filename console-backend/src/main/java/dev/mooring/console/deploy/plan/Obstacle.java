package dev.mooring.console.deploy.plan;

import dev.mooring.console.deploy.plan.Choices.Choice;
import java.util.List;
import java.util.Optional;

/** What stands in the way of one object and can be decided by an admin. */
public sealed interface Obstacle {

    /** The ways around it; leaving all as it is is always another one. */
    List<Choice> options();

    /** What was decided; empty where that is still to be done. */
    Optional<Choice> choice();

    /** Whether the deploy stops there. */
    default boolean isOpen() {
        return choice().isEmpty();
    }

    /** Somebody else has set fields differently. */
    record ForeignFields(List<ForeignField> fields, Optional<Choice> choice) implements Obstacle {

        public ForeignFields {
            fields = List.copyOf(fields);
            choice = choice.filter(made -> made == Choice.TAKE_OVER || made == Choice.KEEP_THEIRS);
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

    /** It is no longer wanted and holds data: it stays unless somebody says otherwise, so nothing waits for that. */
    record HeldData(Optional<Choice> choice) implements Obstacle {

        public HeldData {
            choice = choice.filter(made -> made == Choice.DELETE_DATA);
        }

        @Override
        public List<Choice> options() {
            return List.of(Choice.DELETE_DATA);
        }

        @Override
        public boolean isOpen() {
            return false;
        }
    }
}
