package dev.mooring.console.render;

import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.Entry;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import dev.mooring.config.yaml.YamlNode.YamlSequence;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/** Compares pasted documents with the vendor's own: the same but for scalars in which answers stand. */
record Shape(MarkedText marked) {

    boolean isSame(YamlNode node, YamlNode pasted) {
        return switch (node) {
            case YamlMapping mapping ->
                pasted instanceof YamlMapping other && allSame(mapping.entries(), other.entries(), this::isSame);
            case YamlSequence sequence ->
                pasted instanceof YamlSequence other && allSame(sequence.items(), other.items(), this::isSame);
            case YamlScalar scalar -> isSameScalar(scalar, pasted);
        };
    }

    private boolean isSame(Entry entry, Entry pasted) {
        return isSame(entry.key(), pasted.key()) && isSame(entry.value(), pasted.value());
    }

    private boolean isSameScalar(YamlScalar scalar, YamlNode pasted) {
        if (!marked.isMarked(scalar.text())) {
            return pasted instanceof YamlScalar other
                    && other.text().equals(scalar.text())
                    && Objects.equals(other.value(), scalar.value());
        }
        return pasted instanceof YamlScalar;
    }

    private static <T> boolean allSame(List<T> ones, List<T> others, BiPredicate<T, T> same) {
        if (ones.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < ones.size(); i++) {
            if (!same.test(ones.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
