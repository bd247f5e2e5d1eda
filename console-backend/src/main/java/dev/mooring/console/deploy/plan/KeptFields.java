package dev.mooring.console.deploy.plan;

import dev.mooring.console.cluster.FieldConflict;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Fields that an admin left to somebody else when a version was deployed, such as the number of replicas to an autoscaler.
 * As long as nobody else than then claims no more than then, they are left again without asking.
 */
public record KeptFields(List<KeptField> fields) {

    public static final KeptFields NONE = new KeptFields(List.of());

    public KeptFields {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param field as {@link dev.mooring.console.object.FieldPath} writes it
     * @param manager to whom it was left
     */
    public record KeptField(ObjectRef object, String field, String manager) {}

    /** What a plan leaves to others. */
    public static KeptFields of(Plan plan) {
        return new KeptFields(plan.entries().stream()
                .flatMap(entry -> entry.obstacle().stream()
                        .filter(obstacle -> obstacle.choice()
                                .filter(Choice.KEEP_THEIRS::equals)
                                .isPresent())
                        .filter(Obstacle.ForeignFields.class::isInstance)
                        .flatMap(obstacle -> ((Obstacle.ForeignFields) obstacle).fields().stream())
                        .map(field -> new KeptField(entry.object(), field.path(), field.manager())))
                .toList());
    }

    /** The decisions that lead to them. */
    public Choices choices() {
        return new Choices(
                fields.stream().collect(Collectors.toMap(KeptField::object, _ -> Choice.KEEP_THEIRS, (one, _) -> one)));
    }

    /** Whether all that is claimed was left to the same ones before. */
    public boolean cover(ObjectRef object, List<FieldConflict> claims) {
        return !claims.isEmpty()
                && claims.stream()
                        .map(claim -> new KeptField(object, claim.field(), claim.manager()))
                        .allMatch(fields::contains);
    }
}
