package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.deploy.plan.Obstacle;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands in the way of an object and can be decided, as JSON. */
@Schema(name = "PlanObstacle", description = "Without a choice the deploy is refused; an object that holds data stays")
record ObstacleJson(
        Kind kind,

        @Schema(description = "The fields that it is about") List<FieldJson> fields,

        List<Choice> options,

        @Schema(description = "What was decided; missing as long as nothing is")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Choice> choice) {

    /** The name of an obstacle. */
    enum Kind {
        FOREIGN_FIELDS,
        IMMUTABLE_FIELDS,
        HELD_DATA
    }

    static ObstacleJson of(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.ForeignFields foreign ->
                new ObstacleJson(
                        Kind.FOREIGN_FIELDS,
                        foreign.fields().stream().map(FieldJson::of).toList(),
                        foreign.options(),
                        foreign.choice());
            case Obstacle.ImmutableFields immutable ->
                new ObstacleJson(
                        Kind.IMMUTABLE_FIELDS,
                        immutable.fields().stream().map(FieldJson::of).toList(),
                        immutable.options(),
                        immutable.choice());
            case Obstacle.HeldData held -> new ObstacleJson(Kind.HELD_DATA, List.of(), held.options(), held.choice());
        };
    }
}
