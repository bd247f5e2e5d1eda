package dev.mooring.console.render.patch;

import com.google.re2j.Pattern;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.Map;

/** Which objects a patch is for. */
sealed interface PatchTarget {

    boolean matches(KubeObject object);

    /** The one object that a partial object names; without a namespace, in whichever it is. */
    record Named(ObjectRef ref) implements PatchTarget {
        @Override
        public boolean matches(KubeObject object) {
            ObjectRef other = object.ref();
            return ref.group().equals(other.group())
                    && ref.kind().equals(other.kind())
                    && ref.name().equals(other.name())
                    && (ref.namespace().isEmpty() || ref.namespace().equals(other.namespace()));
        }

        @Override
        public String toString() {
            return ref.toString();
        }
    }

    /**
     * All objects that fit, as kustomize's {@code target}.
     *
     * @param patterns by {@code group}, {@code version}, {@code kind}, {@code name}, {@code namespace}: each has to match whole
     */
    record Selected(Map<String, Pattern> patterns, Selector labels, Selector annotations) implements PatchTarget {

        public Selected {
            patterns = Map.copyOf(patterns);
        }

        @Override
        public boolean matches(KubeObject object) {
            return patterns.entrySet().stream()
                            .allMatch(entry -> entry.getValue().matches(part(object.ref(), entry.getKey())))
                    && labels.matches(object::label)
                    && annotations.matches(object::annotation);
        }

        private static String part(ObjectRef ref, String name) {
            return switch (name) {
                case "group" -> ref.group();
                case "version" -> ref.version();
                case "kind" -> ref.kind();
                case "namespace" -> ref.namespace();
                default -> ref.name();
            };
        }

        @Override
        public String toString() {
            StringBuilder words = new StringBuilder("target");
            for (String part : TargetReading.PARTS) {
                Pattern pattern = patterns.get(part);
                if (pattern != null) {
                    words.append(' ').append(part).append(' ').append(pattern.pattern());
                }
            }
            return words.append(labels.isEmpty() ? "" : " labels " + labels)
                    .append(annotations.isEmpty() ? "" : " annotations " + annotations)
                    .toString();
        }
    }
}
