package dev.mooring.console.status;

/** Something in the cluster that a judgement rests on, and that news are about. */
sealed interface Ground {

    /** Whether a scope can be seen. */
    record Sight(Scope scope) implements Ground {}

    /** Everything in a scope. */
    record Whole(Scope scope) implements Ground {}

    /** One object, there or not. */
    record Named(Scope scope, String name) implements Ground {}

    /** Those objects of a scope that carry a label. */
    record Labelled(Scope scope, Label label) implements Ground {}
}
