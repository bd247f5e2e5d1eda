package dev.mooring.console.render;

import dev.mooring.config.template.Call;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import java.util.Optional;
import java.util.Set;

/**
 * The one way in which a placed value may be more than a scalar: a vendor who writes {@code toJson} wants the list or
 * object that it makes. JSON is closed in itself, so nothing in it can reach the document around it.
 *
 * @param wanted whether the template calls such a function at all
 */
record StructuredValues(boolean wanted, MarkedText marked) {

    private static final Set<String> FUNCTIONS =
            Set.of("toJson", "mustToJson", "toRawJson", "mustToRawJson", "toPrettyJson", "mustToPrettyJson");

    static boolean areWanted(KotsTemplate template) {
        return template.calls().stream().map(Call::function).anyMatch(FUNCTIONS::contains);
    }

    Optional<YamlNode> of(YamlScalar scalar) {
        if (!wanted || scalar.quoted() || !marked.isOneWord(scalar.text())) {
            return Optional.empty();
        }
        return Optional.of(marked.stretchesIn(scalar.text()).getFirst())
                .filter(stretch -> !stretch.verbatim())
                .map(Stretch::content)
                .filter(content -> content.startsWith("[") || content.startsWith("{"))
                .map(content -> YamlFile.parse("", content))
                .filter(file -> file.findings().isEmpty() && file.documents().size() == 1)
                .map(file -> file.documents().getFirst());
    }
}
