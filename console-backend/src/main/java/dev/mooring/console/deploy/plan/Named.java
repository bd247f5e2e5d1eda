package dev.mooring.console.deploy.plan;

import java.util.List;
import java.util.stream.Collectors;

/** Things in a sentence: the first few, and how many more there are. */
final class Named {

    /** More than a sentence takes. */
    private static final int FEW = 5;

    private Named() {}

    static String some(List<?> things) {
        String first = things.stream().limit(FEW).map(String::valueOf).collect(Collectors.joining(", "));
        return things.size() > FEW ? first + " and " + (things.size() - FEW) + " more" : first;
    }
}
