package dev.mooring.console.store;

import com.fasterxml.jackson.databind.util.StdConverter;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.stream.Collectors;

/** {@link Choices} as they are written down. */
record StoredDecisions(List<Decision> decisions) {

    /** One object's. */
    record Decision(ObjectRef object, Choice choice) {}

    static final class ToStored extends StdConverter<Choices, StoredDecisions> {
        @Override
        public StoredDecisions convert(Choices choices) {
            return new StoredDecisions(choices.byObject().entrySet().stream()
                    .map(entry -> new Decision(entry.getKey(), entry.getValue()))
                    .toList());
        }
    }

    static final class ToChoices extends StdConverter<StoredDecisions, Choices> {
        @Override
        public Choices convert(StoredDecisions stored) {
            return new Choices(
                    stored.decisions().stream().collect(Collectors.toMap(Decision::object, Decision::choice)));
        }
    }
}
