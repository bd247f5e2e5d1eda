package dev.mooring.config.evaluation;

import dev.mooring.config.screen.OptionsSource;
import java.util.List;
import java.util.Optional;

/** What the cluster offers for items whose options come from it. */
@FunctionalInterface
public interface ClusterChoices {

    /** No cluster is known, as on the command line. */
    ClusterChoices UNKNOWN = source -> Optional.empty();

    /** Empty where the cluster does not tell, for example for want of a permission: then any text is taken. */
    Optional<List<Choice>> of(OptionsSource source);

    /**
     * One object of the cluster.
     *
     * @param preferred whether the cluster marks it as its default
     */
    record Choice(String name, boolean preferred) {}
}
