package dev.mooring.fuzz;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;

/** Inputs of any bytes, and decisions of any kind, break no target. */
class RandomInputsTest {

    private static final int DECISIONS = 1;

    @Property(tries = 3000, shrinking = ShrinkingMode.BOUNDED)
    void decisionsBreakNothing(@ForAll Target target, @ForAll @Size(max = 120) byte[] decisions) {
        byte[] input = new byte[decisions.length + 1];
        input[0] = DECISIONS;
        System.arraycopy(decisions, 0, input, 1, decisions.length);
        target.check(input);
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
    void textsBreakNothing(@ForAll Target target, @ForAll("texts") String text) {
        target.check(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> tokens = Arbitraries.of(FuzzEntry.TOKENS);
        Arbitrary<String> others = Arbitraries.strings().ofMaxLength(5);
        Arbitrary<String> spaces = Arbitraries.of(" ", "\n", "  ", ": ", "\t", "'", "\"", "\n- ", "{", "}", ",");
        return Arbitraries.oneOf(tokens, spaces, others).list().ofMaxSize(40).map(parts -> String.join("", parts));
    }
}
