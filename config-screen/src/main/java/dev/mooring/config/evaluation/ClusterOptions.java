package dev.mooring.config.evaluation;

import dev.mooring.config.evaluation.ClusterChoices.Choice;
import dev.mooring.config.evaluation.ItemState.OptionState;
import dev.mooring.config.screen.OptionsSource;
import java.util.List;
import java.util.Optional;

/**
 * What the cluster offers for one item. What it does not offer is taken too: it may come into being before the deploy.
 *
 * @param offered empty where the cluster does not tell
 */
record ClusterOptions(OptionsSource source, Optional<List<Choice>> offered) {

    List<OptionState> states() {
        return offered.stream()
                .flatMap(List::stream)
                .map(choice -> new OptionState(choice.name(), choice.name(), choice.preferred()))
                .toList();
    }

    Optional<String> fact() {
        return offered.isPresent()
                ? Optional.empty()
                : Optional.of("What the cluster offers is not known, so any name is taken");
    }

    Optional<Problem> problem(String name) {
        boolean missing = !name.isEmpty()
                && offered.isPresent()
                && offered.get().stream().noneMatch(choice -> choice.name().equals(name));
        return missing
                ? Optional.of(Problem.warning(
                        "config-not-in-cluster",
                        "names " + word() + " that this cluster does not have. Choose one that is offered, or make it"
                                + " before you deploy."))
                : Optional.empty();
    }

    private String word() {
        return switch (source) {
            case STORAGE_CLASSES -> "a storage class";
            case INGRESS_CLASSES -> "an ingress class";
            case NAMESPACES -> "a namespace";
            case SECRETS -> "a Secret";
        };
    }
}
